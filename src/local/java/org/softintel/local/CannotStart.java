package org.softintel.local;

/** Why local mode does not start, as one line that says what to do. */
public final class CannotStart extends RuntimeException {

  public CannotStart(String whatToDo) {
    super(whatToDo);
  }
}
