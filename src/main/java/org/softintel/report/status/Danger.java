package org.softintel.report.status;

import org.softintel.platform.page.Coded;

/** Whether a report in which possible immediate danger was noticed still waits for an answer. */
public enum Danger implements Coded {
  NOTICED,
  ANSWERED;

  /** Of those that wait for an answer the strongest comes first. */
  public static final int STRONGEST = 3;

  public static final int WEAKEST = 1;
}
