package org.softintel.report.grading;

import java.util.Optional;
import java.util.stream.Stream;

/** How the source knows, whoever the source is. */
public enum InformationAssessment {
  DIRECT("A", "Known directly", "The source saw or heard it, or the device recorded it."),
  CORROBORATED(
      "B",
      "Known indirectly, with support",
      "The source was told, and another source that does not depend on it says so too."),
  INDIRECT("C", "Known indirectly", "The source was told, and nothing else supports it yet."),
  NOT_KNOWN("D", "Not known", "Nobody can tell how the source knows."),
  SUSPECTED_FALSE(
      "E", "Suspected to be false", "There is reason to think that it is wrong or malicious.");

  private final String code;
  private final String words;
  private final String meaning;

  InformationAssessment(String code, String words, String meaning) {
    this.code = code;
    this.words = words;
    this.meaning = meaning;
  }

  public static Optional<InformationAssessment> of(String code) {
    return Stream.of(values()).filter(it -> it.code.equals(code)).findFirst();
  }

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
