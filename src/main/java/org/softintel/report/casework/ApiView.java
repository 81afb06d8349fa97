package org.softintel.report.casework;

import org.softintel.platform.page.Coded;

/** Lists of reports that programs can ask for, each along an index in its order. */
public enum ApiView implements Coded {
  NEW_AND_MINE(
      "(r.state = NEW or r.state = TAKEN and r.assignee = :me"
          + " or r.state <> CLOSED and r.danger = NOTICED)"),
  OPEN("r.state <> CLOSED"),
  CLOSED("r.state = CLOSED");

  /** The part of each page that comes first. */
  static final String URGENT = " and r.danger = NOTICED";

  static final String NOT_URGENT = " and (r.danger is null or r.danger <> NOTICED)";
  static final String BEYOND = " and (r.receivedAt < :time or r.receivedAt = :time and r.id < :id)";

  static final String WEAKER =
      " and (r.dangerStrength < :strength or r.dangerStrength = :strength" + BEYOND + ")";

  private final String condition;

  ApiView(String condition) {
    this.condition = condition;
  }

  String condition() {
    return condition;
  }
}
