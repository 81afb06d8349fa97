package org.softintel.report.casework;

import org.softintel.platform.page.Coded;

/** What a list of reports may show, each along an index that is in its order. */
public enum ApiView implements Coded {
  NEW_AND_MINE(
      "new-and-mine", "New and mine", "(r.state = NEW or r.state = TAKEN and r.assignee = :me)"),
  OPEN("open", "All open", "r.state <> CLOSED"),
  CLOSED("closed", "Closed", "r.state = CLOSED");

  static final String BEYOND = " and (r.receivedAt < :time or r.receivedAt = :time and r.id < :id)";

  private final String code;
  private final String words;
  private final String condition;

  ApiView(String code, String words, String condition) {
    this.code = code;
    this.words = words;
    this.condition = condition;
  }

  @Override
  public String code() {
    return code;
  }

  public String words() {
    return words;
  }

  String condition() {
    return condition;
  }
}
