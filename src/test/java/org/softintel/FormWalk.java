package org.softintel;

import org.softintel.given.Browser;
import org.softintel.given.Chromium;
import org.softintel.given.FormWalker;
import org.softintel.given.FormWalker.Effort;

/**
 * Tells three reports on a phone and says what each cost: docs/performance.md says how to run it.
 * It ends with 1 if one took more pages, presses or words of advice than it may.
 */
public final class FormWalk {
  private FormWalk() {}

  public static void main(String[] none) {
    var browser = new Browser();
    var one = told("one thing", new FormWalker(browser).oneThing());
    var many =
        told(
            "two children, a man, a car, a phone, an account, three dates",
            new FormWalker(browser).manyThings());
    var note = told("a nurse's pasted note", new FormWalker(browser).pastedNote());
    Chromium.close();
    var holds =
        one.pages() <= 8 && one.presses() <= 20 && many.pages() <= 25 && note.advice() <= 150;
    System.exit(holds ? 0 : 1);
  }

  private static Effort told(String what, Effort effort) {
    System.out.println(what + ": " + effort);
    return effort;
  }
}
