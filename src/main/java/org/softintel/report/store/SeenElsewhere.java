package org.softintel.report.store;

import java.util.List;
import java.util.UUID;
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
 * @param since what came later and shares something with two rows that were judged, and not joined
 * @param isWhole whether all reports that may share something were compared
 */
public record SeenElsewhere(
    ReportSummary report,
    List<SharedValue> values,
    List<OtherReport> reports,
    List<NewSince> since,
    boolean isWhole) {

  /**
   * A value, and who else holds it.
   *
   * @param sources of this report and of the others together
   * @param echoes which of them may only repeat another, in sentences
   * @param isBusy whether so many hold it that it says nothing alone
   */
  public record SharedValue(
      ValueMention mine,
      List<Holder> holders,
      SourceCounter.Range sources,
      List<String> echoes,
      boolean isBusy) {
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

  /** What is new since a judgement, by its id. */
  public record NewSince(UUID judgement, List<Later> later) {}

  /**
   * A report that came after two rows were judged.
   *
   * @param shares what it shares with both, in words without a value
   */
  public record Later(ReportSummary report, String shares) {}

  @Override
  public String toString() {
    return "SeenElsewhere[" + report.reference() + "]";
  }
}
