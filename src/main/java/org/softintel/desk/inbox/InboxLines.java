package org.softintel.desk.inbox;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.softintel.platform.page.Coded;
import org.softintel.platform.page.LondonTime;
import org.softintel.report.deadline.DeadlineKind;
import org.softintel.report.deadline.Deadlines;
import org.softintel.report.question.AgeBand;
import org.softintel.report.question.ExploitationKind;
import org.softintel.report.status.Priority;
import org.softintel.report.status.ReportState;
import org.softintel.report.store.Agencies;
import org.softintel.report.store.Areas;

/** Puts codes and times of a listing into words. */
@ApplicationScoped
class InboxLines {
  private static final Pattern AFTER_A_NUMBER = Pattern.compile("(?<=[0-9]) ");

  private final Areas areas;
  private final Agencies agencies;
  private final Deadlines deadlines;
  private final InstantSource clock;

  InboxLines(Areas areas, Agencies agencies, Deadlines deadlines, InstantSource clock) {
    this.areas = areas;
    this.agencies = agencies;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  /** {@code linked}: those that an alert names. */
  List<InboxLine> of(Inbox.Listing listing, Set<UUID> linked) {
    return listing.page().stream().map(it -> line(it, listing, linked.contains(it.id))).toList();
  }

  private InboxLine line(InboxReport report, Inbox.Listing listing, boolean linked) {
    var isClosed = report.state == ReportState.CLOSED;
    return new InboxLine(
        report.reference,
        !listing.read().contains(report.id),
        report.isUrgent(),
        linked,
        moment(LondonTime.brief(report.receivedAt), report.receivedAt),
        isClosed ? Optional.empty() : Optional.of(due(report)),
        topic(report),
        new InboxLine.Standing(
            status(report),
            report.restricted,
            priority(report),
            grade(report),
            assignee(report, listing.mine()),
            report.told));
  }

  private static String assignee(InboxReport report, List<String> mine) {
    if (report.assignee == null) {
      return "Not assigned";
    }
    var name = Optional.ofNullable(report.assigneeName).orElse("A team member");
    return mine.indexOf(report.assignee) > 0 ? "Covering for " + name : name;
  }

  private static InboxLine.Moment moment(String words, Instant at) {
    return new InboxLine.Moment(words, LondonTime.iso(at));
  }

  private InboxLine.Due due(InboxReport report) {
    var now = clock.instant();
    var remaining = deadlines.remaining(report.dueAt, now);
    var isPaused = report.pausedClock != null && report.clock != DeadlineKind.DANGER;
    return new InboxLine.Due(
        moment(remaining.of(report.next()), report.dueAt),
        remaining.toneOf(report.next()),
        isPaused);
  }

  private InboxLine.Topic topic(InboxReport report) {
    var area = Optional.ofNullable(report.area).map(areas::nounOf);
    return new InboxLine.Topic(
        child(report),
        report.missing,
        socialCare(report),
        Stream.concat(Stream.of(kinds(report.exploitation)), area.stream())
            .filter(it -> !it.isEmpty())
            .collect(joining("; ")),
        listed(report.listed),
        report.channel.isTypedIn() ? report.channel.words() : agencies.nameOf(report.agency));
  }

  /** "13 to 15, missing". */
  private static String child(InboxReport report) {
    var age = Optional.ofNullable(report.youngest).flatMap(AgeBand::of).map(AgeBand::words);
    return report.missing ? age.map(it -> it + ", missing").orElse("Missing") : age.orElse("");
  }

  private static String kinds(String codes) {
    return Stream.of(codes.split(" "))
        .flatMap(it -> Coded.of(ExploitationKind.class, it).stream())
        .map(ExploitationKind::brief)
        .collect(joining(", "));
  }

  private static String socialCare(InboxReport report) {
    if (report.socialCare == null) {
      return "";
    }
    return report.socialCare.equals("yes") ? "Known to social care" : "Not known to social care";
  }

  /** "Children 2, vehicles 1". */
  private static String listed(@Nullable String counts) {
    if (counts == null) {
      return "Not counted";
    }
    return counts.isEmpty()
        ? "None listed"
        : Character.toUpperCase(counts.charAt(0))
            + AFTER_A_NUMBER.matcher(counts.substring(1)).replaceAll(", ");
  }

  private static String status(InboxReport report) {
    var isOpen = report.state == ReportState.NEW || report.state == ReportState.TAKEN;
    var returned = isOpen && "SENT_BACK".equals(report.decision) ? ", returned" : "";
    var news = report.news == null ? "" : ", " + report.news.words().toLowerCase(Locale.ROOT);
    return report.state.words() + returned + news;
  }

  private static String priority(InboxReport report) {
    var by = Optional.ofNullable(report.prioritisedBy).map(it -> ", set by " + it).orElse("");
    return Priority.ranked(report.priority).words() + by;
  }

  private static String grade(InboxReport report) {
    return report.sourceGrade == null
        ? "Not graded"
        : Stream.of(report.sourceGrade, report.informationGrade, report.handling)
            .flatMap(Stream::ofNullable)
            .collect(joining());
  }
}
