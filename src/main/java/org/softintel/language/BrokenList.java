package org.softintel.language;

/** The list of terms cannot be used as it is: the message says which part, and nothing starts. */
public final class BrokenList extends RuntimeException {
  BrokenList(String what) {
    super("the language list cannot be used: " + what);
  }

  BrokenList(String what, Throwable cause) {
    super("the language list cannot be used: " + what, cause);
  }
}
