package org.softintel.report.casework;

import org.softintel.platform.page.Coded;

/** Lists of reports that programs can ask for, each along an index in its order. */
public enum ApiView implements Coded {
  NEW_AND_MINE("(r.state = NEW or r.state = TAKEN and r.assignee = :me)"),
  OPEN("r.state <> CLOSED"),
  CLOSED("r.state = CLOSED");

  static final String BEYOND = " and (r.receivedAt < :time or r.receivedAt = :time and r.id < :id)";

  private final String condition;

  ApiView(String condition) {
    this.condition = condition;
  }

  String condition() {
    return condition;
  }
}
