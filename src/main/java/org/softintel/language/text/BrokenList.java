package org.softintel.language.text;

/** The list of terms cannot be used as it is: the message says which part, and nothing starts. */
public final class BrokenList extends RuntimeException {
  public BrokenList(String what) {
    super("the language list cannot be used: " + what);
  }

  public BrokenList(String what, Throwable cause) {
    super("the language list cannot be used: " + what, cause);
  }
}
