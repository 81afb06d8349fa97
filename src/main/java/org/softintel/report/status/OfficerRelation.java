package org.softintel.report.status;

/** Whose report it is, for an officer. */
public enum OfficerRelation {
  NOBODYS,
  MINE,
  ANOTHERS,
  /** They proposed to close it, and somebody else must confirm that. */
  PROPOSED,
  /** Somebody else proposed to close it. */
  PENDING,
  CLOSED,
  /** They decided or proposed its outcome. */
  CLOSED_BY_ME
}
