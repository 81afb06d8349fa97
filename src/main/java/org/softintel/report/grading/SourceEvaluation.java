package org.softintel.report.grading;

import org.softintel.platform.page.Coded;

/** How reliable the source is. */
public enum SourceEvaluation implements Coded {
  RELIABLE(
      "1",
      "Reliable",
      "Nothing gives reason to doubt the source: their skill, their motives, or the record or"
          + " device that it comes from."),
  UNTESTED(
      "2",
      "Untested",
      "A new source, or one we cannot judge yet. Most professionals in partner organisations"
          + " start here."),
  NOT_RELIABLE(
      "3",
      "Not reliable",
      "There are grounds to doubt the source. Corroborate it before anybody acts on it.");

  private final String code;
  private final String words;
  private final String meaning;

  SourceEvaluation(String code, String words, String meaning) {
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
