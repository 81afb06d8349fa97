package org.softintel.desk.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.softintel.given.MigratedPostgres;
import org.softintel.platform.database.Sql;
import org.softintel.report.deadline.DeadlineKind;
import org.softintel.report.status.Channel;
import org.softintel.report.status.Danger;
import org.softintel.report.status.ReportState;
import org.softintel.report.status.ReporterNews;

/** On a real PostgreSQL, as the application's role. */
class InboxReportTest {
  private static final Instant RECEIVED = Instant.parse("2026-11-20T09:00:00Z");
  private static final Instant DUE = Instant.parse("2026-11-21T10:00:00Z");
  private static final Instant CLOSED = Instant.parse("2026-11-22T11:00:00Z");

  @RegisterExtension static final MigratedPostgres POSTGRES = new MigratedPostgres();
  private static final Sql SQL = new Sql(POSTGRES.database());
  private static int made;

  @Test
  void anAnswerIsDueNextOnlyWhilePossibleDangerWaitsForIt() {
    assertThat(InboxReport.next(null, DeadlineKind.FIRST_LOOK)).isEqualTo(DeadlineKind.FIRST_LOOK);
    assertThat(InboxReport.next(Danger.NOTICED, DeadlineKind.FIRST_LOOK))
        .isEqualTo(DeadlineKind.DANGER);
    assertThat(InboxReport.next(Danger.ANSWERED, DeadlineKind.GRADING))
        .isEqualTo(DeadlineKind.GRADING);
  }

  @Test
  void eachColumnIsReadAsWhatItIs() {
    var id = full();

    assertThat(found(id))
        .returns(id, it -> it.id)
        .returns("SI-4K7M-2QX9", it -> it.reference)
        .returns(RECEIVED, it -> it.receivedAt)
        .returns("sexual online", it -> it.exploitation)
        .returns("north", it -> it.area)
        .returns("yes", it -> it.socialCare)
        .returns("children 2 vehicles 1", it -> it.listed)
        .returns(Channel.EMAIL, it -> it.channel)
        .returns(ReportState.PENDING, it -> it.state)
        .returns(4, it -> it.priority)
        .returns("2", it -> it.sourceGrade)
        .returns("B", it -> it.informationGrade)
        .returns("C", it -> it.handling)
        .returns("6f1c", it -> it.assignee)
        .returns("Tess Triager", it -> it.assigneeName)
        .returns(DeadlineKind.REVIEW, it -> it.clock)
        .returns(DUE, it -> it.dueAt)
        .returns(CLOSED, it -> it.closedAt)
        .returns("DECISION", it -> it.pausedClock)
        .returns("13-15", it -> it.youngest)
        .returns("example-police", it -> it.agency)
        .returns(Danger.NOTICED, it -> it.danger)
        .returns(3, it -> it.dangerStrength)
        .returns(ReporterNews.ADDED, it -> it.news);
  }

  @Test
  void whatIsNotSetIsNotThere() {
    assertThat(found(bare()))
        .returns(null, it -> it.area)
        .returns(null, it -> it.socialCare)
        .returns(null, it -> it.listed)
        .returns(ReportState.NEW, it -> it.state)
        .returns(null, it -> it.sourceGrade)
        .returns(null, it -> it.informationGrade)
        .returns(null, it -> it.handling)
        .returns(null, it -> it.assignee)
        .returns(null, it -> it.assigneeName)
        .returns(null, it -> it.closedAt)
        .returns(null, it -> it.pausedClock)
        .returns(false, it -> it.restricted)
        .returns(false, it -> it.told)
        .returns(null, it -> it.prioritisedBy)
        .returns(null, it -> it.decision)
        .returns(null, it -> it.youngest)
        .returns(false, it -> it.missing)
        .returns(null, it -> it.danger)
        .returns(null, it -> it.news);
  }

  /** There are only two values, so each report has one of the three that another has not. */
  @Test
  void whatIsYesOrNoIsNotMixedUp() {
    var restricted = bareWith("restricted", true);
    var missing = bareWith("missing", true);
    var told = bareWith("feedback", new byte[] {1});

    assertThat(InboxReport.found(SQL, List.of(restricted, missing, told)))
        .extracting(it -> List.of(it.restricted, it.missing, it.told))
        .containsExactly(
            List.of(true, false, false), List.of(false, true, false), List.of(false, false, true));
  }

  @Test
  void aReporterWhomAnOfficerHasToldIsTold() {
    var report = bare();
    entry(report, 1, "NOTE", "Nia Noter");
    assertThat(found(report).told).isFalse();

    entry(report, 2, "TOLD", "Toby Teller");

    assertThat(found(report).told).isTrue();
  }

  /** Entries are written here in another order than that of their versions. */
  @Test
  void whoSetThePriorityAndWhatWasDecidedAreTheLastOfTheirEntries() {
    var report = bare();
    entry(report, 3, "PRIORITY", "Pia Prioritiser");
    entry(report, 1, "PRIORITY", "Otto Officer");
    entry(report, 4, "SENT_BACK", "Sam Second");
    entry(report, 2, "PROPOSED", "Otto Officer");
    entry(report, 5, "NOTE", "Nia Noter");

    assertThat(found(report))
        .returns("Pia Prioritiser", it -> it.prioritisedBy)
        .returns("SENT_BACK", it -> it.decision);
    for (var kind : List.of("PROPOSED", "DECIDED", "CONFIRMED", "OUTCOME")) {
      var other = bare();
      entry(other, 1, kind, "Otto Officer");
      assertThat(found(other)).returns(kind, it -> it.decision);
    }
  }

  @Test
  void entriesOfAnotherReportSayNothingOfThisOne() {
    var other = bare();
    List.of("TOLD", "PRIORITY", "DECIDED").forEach(it -> entry(other, 1, it, "Otto Officer"));

    assertThat(found(bare()))
        .returns(false, it -> it.told)
        .returns(null, it -> it.prioritisedBy)
        .returns(null, it -> it.decision);
  }

  @Test
  void reportsAreInTheOrderInWhichTheyAreAskedForWithoutOneThatIsGone() {
    var one = bare();
    var other = bare();

    for (var asked : List.of(List.of(one, other), List.of(other, one))) {
      assertThat(InboxReport.found(SQL, List.of(asked.get(0), UUID.randomUUID(), asked.get(1))))
          .extracting(it -> it.id)
          .isEqualTo(asked);
    }
    assertThat(InboxReport.found(SQL, List.of())).isEmpty();
  }

  private static InboxReport found(UUID id) {
    var found = InboxReport.found(SQL, List.of(id));
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static UUID full() {
    var id = UUID.randomUUID();
    SQL.update(
        """
        insert into report (id, reference, reporter, agency, channel, received_at, provenance,
            exploitation, area, social_care, listed, youngest, content, state, priority,
            source_grade, information_grade, handling, assignee, assignee_name, closed_at, clock,
            clock_from, due_at, paused_clock, danger, danger_strength, news, stamp)
        values (?, 'SI-4K7M-2QX9', '7a2d', 'example-police', 'EMAIL', ?, 'professional',
            'sexual online', 'north', 'yes', 'children 2 vehicles 1', '13-15', ?, 'PENDING', 4,
            '2', 'B', 'C', '6f1c', 'Tess Triager', ?, 'REVIEW',
            ?, ?, 'DECISION', 'NOTICED', 3, 'ADDED', 'stamp')
        """,
        id,
        RECEIVED,
        new byte[] {1},
        CLOSED,
        RECEIVED.plusSeconds(60),
        DUE);
    return id;
  }

  private static UUID bare() {
    return bareWith("version", 0);
  }

  /** Nothing that may be left out, but for one column. */
  private static UUID bareWith(String column, Object value) {
    var id = UUID.randomUUID();
    SQL.update(
        """
        insert into report (id, reference, reporter, agency, received_at, provenance, exploitation,
            content, clock_from, due_at, stamp, %s)
        values (?1, ?2, '7a2d', 'school-oakfield', ?3, 'online', 'other', ?4, ?3, ?5, 'stamp', ?6)
        """
            .formatted(column),
        id,
        "SI-0000-%04d".formatted(++made),
        RECEIVED,
        new byte[] {1},
        DUE,
        value);
    return id;
  }

  private static void entry(UUID report, int version, String kind, String author) {
    SQL.update(
        """
        insert into entry (id, report_id, kind, author, author_name, written_at, version, stamp)
        values (?, ?, ?, 'account', ?, ?, ?, 'stamp')
        """,
        UUID.randomUUID(),
        report,
        kind,
        author,
        DUE,
        version);
  }
}
