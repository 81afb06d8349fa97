package org.softintel.report.store;

import java.util.List;
import org.softintel.report.casework.SameSource;
import org.softintel.report.linking.MentionMatch;
import org.softintel.report.linking.SourceCounter;
import org.softintel.report.linking.ValueMention;
import org.softintel.report.status.ReportSummary;

/**
 * What other reports hold of the values of one report, as far as a reader may open them.
 *
 * @param values those that others hold, most independent sources first
 * @param reports the others, by how much they share
 * @param isWhole whether all reports that may share something were compared
 */
public record SeenElsewhere(
    ReportSummary report, List<SharedValue> values, List<OtherReport> reports, boolean isWhole) {

  /**
   * A value, and who else holds it.
   *
   * @param sources of this report and of the others together
   * @param isBusy whether so many hold it that it says nothing alone
   */
  public record SharedValue(
      ValueMention mine, List<Holder> holders, SourceCounter.Range sources, boolean isBusy) {
    @Override
    public String toString() {
      return "SharedValue[" + mine.kind() + "]";
    }
  }

  /** A report that holds it, and how it writes it. */
  public record Holder(ReportSummary report, MentionMatch match) {}

  /**
   * Another report, and what it has in common with this one, the surest first.
   *
   * @param source whether both come from one source
   * @param isTelling whether it shares something that is not busy
   */
  public record OtherReport(
      ReportSummary report, List<MentionMatch> matches, SameSource source, boolean isTelling) {
    @Override
    public String toString() {
      return "OtherReport[" + report.reference() + "]";
    }
  }

  @Override
  public String toString() {
    return "SeenElsewhere[" + report.reference() + "]";
  }
}
