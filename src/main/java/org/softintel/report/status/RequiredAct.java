package org.softintel.report.status;

import org.softintel.platform.page.Coded;

/** What must have been done before an outcome is true. */
public enum RequiredAct implements Coded {
  NONE,
  /** Somebody was told: who, when, how, and their reference. */
  HANDOVER,
  CRIME_NUMBER,
  /** A grade and a sanitised log of the report. */
  LOG,
  /** Something of the report was passed on. */
  DISCLOSURE,
  /** Another report that tells of the same. */
  OTHER_REPORT
}
