package org.softintel.report.totals;

/** What is counted of the reports of a week. */
public enum TotalMeasure {
  RECEIVED,
  /** By the code of the agency that sent them. */
  AGENCY,
  /** By kind of exploitation; a report may have several. */
  KIND,
  /** By quarter-hours of working time until somebody opened it. */
  FIRST_LOOK,
  /** By quarter-hours of working time until it was first decided. */
  DECISION,
  /** By outcome, while it is closed. */
  OUTCOME
}
