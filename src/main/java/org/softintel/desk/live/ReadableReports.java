package org.softintel.desk.live;

import org.softintel.report.access.Readership;

/** The one place of this package that says which reports count for whom. */
final class ReadableReports {
  private ReadableReports() {}

  /**
   * A condition on the report {@code r} for the account id in {@code viewer}: what somebody may not
   * read is in no count of theirs, nor can they learn that anybody has it open.
   */
  static String account(String viewer) {
    return Readership.readableRow(viewer);
  }
}
