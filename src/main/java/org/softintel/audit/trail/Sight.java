package org.softintel.audit.trail;

/** What an act that names a report lets somebody see of it. */
public enum Sight {
  /** The report or part of it. */
  OPENED,
  /** What was passed on from it, or is to be, and to whom. */
  PASSED_ON,
  /** What they sent themselves, or its status. */
  OWN,
  /** Nothing, though they came to open it. */
  ASKED,
  /** Nothing, and nobody asked. */
  NONE
}
