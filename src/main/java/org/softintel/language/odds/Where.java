package org.softintel.language.odds;

/** Where a clue stands, seen from a finding. */
public enum Where {
  /** In it. */
  HERE,
  BEFORE,
  CLOSE_BEFORE,
  BEHIND,
  CLOSE_BEHIND,
  ANYWHERE
}
