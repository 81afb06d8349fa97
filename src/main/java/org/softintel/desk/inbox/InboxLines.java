package org.softintel.desk.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.softintel.platform.page.Coded;
import org.softintel.report.deadline.Deadlines;
import org.softintel.report.deadline.RemainingTime;
import org.softintel.report.question.ExploitationKind;
import org.softintel.report.question.Provenance;
import org.softintel.report.status.Channel;
import org.softintel.report.status.Priority;
import org.softintel.report.status.ReportState;
import org.softintel.report.store.Areas;

/** Puts codes and times of a listing into words. */
@ApplicationScoped
class InboxLines {
  private final Areas areas;
  private final Deadlines deadlines;
  private final InstantSource clock;

  InboxLines(Areas areas, Deadlines deadlines, InstantSource clock) {
    this.areas = areas;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  List<InboxLine> of(InboxListing listing) {
    return listing.page().stream().map(it -> line(it, !listing.read().contains(it.id))).toList();
  }

  private InboxLine line(InboxReport report, boolean unread) {
    return new InboxLine(
        report.reference,
        unread,
        report.receivedAt,
        report.clock,
        report.dueAt,
        remaining(report),
        report.pausedClock != null,
        report.danger != null && report.state != ReportState.CLOSED,
        Priority.ranked(report.priority),
        Optional.ofNullable(report.prioritisedBy),
        kinds(report.exploitation),
        Optional.ofNullable(report.area).map(areas::nameOf).orElse(""),
        socialCare(report),
        listed(report.listed),
        source(report),
        grade(report),
        report.state,
        report.restricted,
        report.told,
        Optional.ofNullable(report.assigneeName));
  }

  private Optional<RemainingTime> remaining(InboxReport report) {
    return report.state == ReportState.CLOSED
        ? Optional.empty()
        : Optional.of(deadlines.remaining(report.dueAt, clock.instant()));
  }

  /** And how it came, if not through the form. */
  private static String source(InboxReport report) {
    var source =
        Coded.of(Provenance.class, report.provenance)
            .map(Provenance::words)
            .orElse(report.provenance);
    return report.channel == Channel.SERVICE ? source : source + ". " + report.channel.words();
  }

  private static String kinds(String codes) {
    return Stream.of(codes.split(" "))
        .flatMap(it -> Coded.of(ExploitationKind.class, it).stream())
        .map(ExploitationKind::words)
        .collect(Collectors.joining(", "));
  }

  private static String socialCare(InboxReport report) {
    return "yes".equals(report.socialCare) ? "Yes" : "no".equals(report.socialCare) ? "No" : "";
  }

  /** "Children 2, vehicles 1". */
  private static String listed(@Nullable String counts) {
    if (counts == null) {
      return "Not counted";
    }
    return counts.isEmpty()
        ? "Nothing"
        : Character.toUpperCase(counts.charAt(0))
            + counts.substring(1).replaceAll("(?<=[0-9]) ", ", ");
  }

  private static String grade(InboxReport report) {
    return Stream.of(report.sourceGrade, report.informationGrade, report.handling)
        .flatMap(Stream::ofNullable)
        .collect(Collectors.joining());
  }
}
