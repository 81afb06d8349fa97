package org.softintel.language.text;

/** The list of terms cannot be used as it is: the message says which part, and nothing starts. */
public final class BrokenLanguageList extends RuntimeException {
  public BrokenLanguageList(String what) {
    super("the language list cannot be used: " + what);
  }

  public BrokenLanguageList(String what, Throwable cause) {
    super("the language list cannot be used: " + what, cause);
  }
}
