package org.softintel.report.status;

/** Whose a report is, for the officer who looks at it. */
public enum OfficerRelation {
  NOBODYS,
  MINE,
  ANOTHERS,
  /** They proposed to close it, and somebody else must confirm that. */
  PROPOSED,
  /** Somebody else proposed to close it. */
  PENDING,
  CLOSED
}
