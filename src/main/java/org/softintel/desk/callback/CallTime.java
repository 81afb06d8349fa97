package org.softintel.desk.callback;

import org.softintel.platform.page.Coded;

/** When somebody can be called. */
public enum CallTime implements Coded {
  ANY("Any time in office hours"),
  MORNING("In the morning"),
  AFTERNOON("In the afternoon");

  private final String words;

  CallTime(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
