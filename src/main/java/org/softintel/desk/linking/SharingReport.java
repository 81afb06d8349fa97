package org.softintel.desk.linking;

import java.util.List;
import org.softintel.report.linking.MatchBand;
import org.softintel.report.linking.MentionMatch;
import org.softintel.report.status.ReportSummary;
import org.softintel.report.store.SeenElsewhere.OtherReport;

/**
 * A report that shares something, with what an officer looks at first.
 *
 * @param shown the same values and the likely ones; if there are none, the possible ones
 * @param more how many are possible beside these
 */
record SharingReport(ReportSummary report, List<MentionMatch> shown, int more) {
  /** So many possible details together are worth a look. */
  private static final int SEVERAL = 3;

  static SharingReport of(OtherReport other) {
    var sure = other.matches().stream().filter(SharingReport::isLikely).toList();
    return sure.isEmpty()
        ? new SharingReport(other.report(), other.matches(), 0)
        : new SharingReport(other.report(), sure, other.matches().size() - sure.size());
  }

  boolean isWeak() {
    return shown.size() < SEVERAL && shown.stream().noneMatch(SharingReport::isLikely);
  }

  private static boolean isLikely(MentionMatch match) {
    return match.band().compareTo(MatchBand.LIKELY) <= 0;
  }

  @Override
  public String toString() {
    return "SharingReport[" + report.reference() + "]";
  }
}
