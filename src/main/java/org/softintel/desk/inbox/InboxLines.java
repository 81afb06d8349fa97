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

  List<InboxLine> of(Inbox.Listing listing) {
    return listing.page().stream().map(it -> line(it, !listing.read().contains(it.id))).toList();
  }

  private InboxLine line(InboxReport report, boolean unread) {
    var isClosed = report.state == ReportState.CLOSED;
    return new InboxLine(
        report.reference,
        report.receivedAt,
        unread,
        isClosed ? Optional.empty() : Optional.of(due(report)),
        new InboxLine.Urgency(
            Priority.ranked(report.priority),
            Optional.ofNullable(report.prioritisedBy),
            report.danger != null && !isClosed),
        topic(report),
        new InboxLine.Standing(
            report.state,
            Optional.ofNullable(report.assigneeName),
            grade(report),
            report.restricted,
            report.told));
  }

  private InboxLine.Due due(InboxReport report) {
    return new InboxLine.Due(
        report.clock,
        report.dueAt,
        deadlines.remaining(report.dueAt, clock.instant()),
        report.pausedClock != null);
  }

  private InboxLine.Topic topic(InboxReport report) {
    return new InboxLine.Topic(
        kinds(report.exploitation),
        Optional.ofNullable(report.area).map(areas::nameOf).orElse(""),
        socialCare(report),
        listed(report.listed),
        source(report));
  }

  /** With how it came, if not through the form. */
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
