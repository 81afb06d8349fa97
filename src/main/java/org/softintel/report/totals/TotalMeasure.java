package org.softintel.report.totals;

/** What is counted of the reports of a week. */
public enum TotalMeasure {
  RECEIVED,
  /** By the code of the agency that sent them. */
  AGENCY,
  /** By kind of exploitation, or that none was given; a report may have several. */
  KIND,
  /** By the area that it is about, or that none was given. */
  AREA,
  /** By quarter-hours of working time until somebody opened it. */
  FIRST_LOOK,
  /** The same by the clock on the wall. */
  FIRST_LOOK_LIVED,
  /** By quarter-hours of working time until it was first decided. */
  DECISION,
  /** The same by the clock on the wall, pauses included. */
  DECISION_LIVED,
  /** By outcome, while it is closed or developed. */
  OUTCOME,
  /** By the account of the officer who had it, while it is closed. */
  OFFICER
}
