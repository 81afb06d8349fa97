package org.softintel.given;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.softintel.report.deadline.DeadlineKind;
import org.softintel.report.status.Channel;
import org.softintel.report.status.Priority;
import org.softintel.report.status.ReportState;
import org.softintel.report.status.ReportSummary;
import org.softintel.report.status.ReportSummary.Holder;

/** What lists show of an invented report. */
public final class GivenSummary {
  private GivenSummary() {}

  /** Of one that nobody has looked at. */
  public static ReportSummary fresh(UUID id, String reference, Instant came) {
    return of(
        id, reference, came, false, ReportState.NEW, Optional.empty(), DeadlineKind.FIRST_LOOK);
  }

  public static ReportSummary taken(
      UUID id, String reference, Instant came, boolean restricted, Optional<Holder> holder) {
    return of(id, reference, came, restricted, ReportState.TAKEN, holder, DeadlineKind.REVIEW);
  }

  private static ReportSummary of(
      UUID id,
      String reference,
      Instant came,
      boolean restricted,
      ReportState state,
      Optional<Holder> holder,
      DeadlineKind next) {
    return new ReportSummary(
        id,
        reference,
        1,
        restricted,
        new ReportSummary.Arrival(came, "school", Set.of(), Optional.empty(), Channel.SERVICE),
        new ReportSummary.CaseStatus(
            state, Optional.empty(), holder, Optional.empty(), Optional.empty(), Optional.empty()),
        Priority.NOT_SET,
        Optional.empty(),
        new ReportSummary.Deadline(next, came, false),
        Optional.empty());
  }
}
