package org.softintel.report.grading;

import org.softintel.platform.page.Coded;

/** Whether information may be shared further. */
public enum HandlingCode implements Coded {
  PERMITTED(
      "P",
      "Lawful sharing permitted",
      "It can be shared under its marking with people who have a policing purpose and need to know."),
  CONDITIONS(
      "C",
      "Lawful sharing permitted with conditions",
      "Sharing it could harm somebody, or the work. Share it only as its conditions allow.");

  private final String code;
  private final String words;
  private final String meaning;

  HandlingCode(String code, String words, String meaning) {
    this.code = code;
    this.words = words;
    this.meaning = meaning;
  }

  @Override
  public String code() {
    return code;
  }

  public String words() {
    return words;
  }

  /** For a line of a list. */
  String brief() {
    return this == PERMITTED ? "can be shared" : "can be shared with conditions";
  }

  public String meaning() {
    return meaning;
  }
}
