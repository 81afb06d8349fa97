package org.softintel.given;

import com.microsoft.playwright.Page;

/** How somebody answers a page: by pointing, or with the keyboard alone. */
public interface InputMethod {
  Page page();

  /** A page has come: where does this person begin? */
  default void arrive() {}

  void write(String control, String text);

  /** A radio or a box to tick: the first is 0. */
  void choose(String question, int index);

  /** From a list that opens. */
  void select(String control, int index);

  /** A link or a button, by all of its words. */
  void press(String words);

  /** As the page's own controls are numbered. */
  static String choice(String question, int index) {
    return index == 0 ? question : question + "-" + (index + 1);
  }
}
