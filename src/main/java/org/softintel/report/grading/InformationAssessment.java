package org.softintel.report.grading;

import org.softintel.platform.page.Coded;

/** How the source knows. */
public enum InformationAssessment implements Coded {
  DIRECT("A", "Known directly", "The source saw or heard it, or the device recorded it."),
  CORROBORATED(
      "B",
      "Known indirectly, with support",
      "The source was told, and an independent source says the same."),
  INDIRECT("C", "Known indirectly", "The source was told, and nothing else supports it yet."),
  NOT_KNOWN("D", "Not known", "We do not know how the source knows."),
  SUSPECTED_FALSE(
      "E", "Suspected to be false", "There is reason to think it is wrong or malicious.");

  private final String code;
  private final String words;
  private final String meaning;

  InformationAssessment(String code, String words, String meaning) {
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

  public String meaning() {
    return meaning;
  }
}
