package org.softintel.report.casework;

/** Whether two reports are of one person. */
public enum SameSource {
  YES,
  NO,
  /** What the team typed in has no account, and one organisation may tell twice. */
  PERHAPS
}
