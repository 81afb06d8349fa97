package org.softintel.report.casework;

import org.softintel.platform.page.Coded;

/** Lists of reports that programs can ask for, each along an index in its order. */
public enum ApiView implements Coded {
  NEW_AND_MINE("new-and-mine", "(r.state = NEW or r.state = TAKEN and r.assignee = :me)"),
  OPEN("open", "r.state <> CLOSED"),
  CLOSED("closed", "r.state = CLOSED");

  static final String BEYOND = " and (r.receivedAt < :time or r.receivedAt = :time and r.id < :id)";

  private final String code;
  private final String condition;

  ApiView(String code, String condition) {
    this.code = code;
    this.condition = condition;
  }

  @Override
  public String code() {
    return code;
  }

  String condition() {
    return condition;
  }
}
