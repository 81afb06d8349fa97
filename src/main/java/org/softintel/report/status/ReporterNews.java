package org.softintel.report.status;

/** What a reporter has sent since the officer who has the report last opened it. */
public enum ReporterNews {
  ANSWERED("Answered"),
  ADDED("Added to");

  private final String words;

  ReporterNews(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
