package org.softintel.delivery;

/** What a letter carries. */
public enum LetterKind {
  /** The whole report: only ever signed and encrypted to the inbox's certificates. */
  FULL("Full report, sealed"),
  /** That a report has come, without a word of it. */
  NOTICE("Notice without content");

  private final String words;

  LetterKind(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
