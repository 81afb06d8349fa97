package org.softintel.casework;

/** Whose a report is, for the officer who looks at it. */
enum Holding {
  NOBODYS,
  MINE,
  ANOTHERS,
  CLOSED
}
