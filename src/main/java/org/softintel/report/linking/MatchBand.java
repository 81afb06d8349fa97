package org.softintel.report.linking;

import org.softintel.platform.page.Coded;

/** How sure it is that two people are one, the surest first. */
public enum MatchBand implements Coded {
  /** A value that belongs to one person is equal, and nothing speaks strongly against it. */
  SAME,
  LIKELY,
  POSSIBLE,
  NONE
}
