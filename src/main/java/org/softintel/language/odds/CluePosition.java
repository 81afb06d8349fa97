package org.softintel.language.odds;

/** Where a clue stands, seen from a finding. */
public enum CluePosition {
  /** In it. */
  HERE,
  BEFORE,
  CLOSE_BEFORE,
  BEHIND,
  CLOSE_BEHIND,
  ANYWHERE
}
