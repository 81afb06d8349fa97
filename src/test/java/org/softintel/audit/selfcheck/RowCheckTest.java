package org.softintel.audit.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.softintel.audit.log.GivenSignedLog;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.audit.trail.GivenTrail;
import org.softintel.given.MigratedPostgres;
import org.softintel.platform.database.Sql;

/** A superuser adds and deletes rows and entries: the check names what has no counterpart. */
class RowCheckTest {
  private static final String REFERENCE = "SI-0000-0001";
  private static final UUID REPORT = new UUID(1, 1);
  private static final UUID ADDITION = new UUID(1, 2);
  private static final UUID DISCLOSURE = new UUID(1, 3);
  private static final UUID PROPOSED = new UUID(1, 4);
  private static final UUID TO_LEADS = new UUID(1, 5);
  private static final UUID CALL_BACK = new UUID(1, 6);
  private static final UUID NOTE = new UUID(1, 7);
  private static final UUID TASK = new UUID(1, 8);
  private static final UUID ENTITY_NOTE = new UUID(1, 9);
  private static final UUID DELETED_NOTE = new UUID(1, 10);
  private static final UUID REFUSED = new UUID(1, 11);

  private static final Map<String, UUID> NAMES =
      Map.of(
          "PROPOSED", PROPOSED,
          "REFUSED", REFUSED,
          "DISCLOSURE", DISCLOSURE,
          "CALL_BACK", CALL_BACK,
          "NOTE", NOTE,
          "TASK", TASK,
          "ENTITY_NOTE", ENTITY_NOTE,
          "DELETED_NOTE", DELETED_NOTE);

  private final SimpleMeterRegistry alarms = new SimpleMeterRegistry();

  @TempDir Path folder;

  private MigratedPostgres postgres;
  private Sql sql;
  private AuditTrail trail;
  private GivenSignedLog log;
  private RowCheck check;
  private Instant now = Instant.now();

  @BeforeEach
  void aReportOfWhichMuchWasDone() throws Exception {
    Metrics.addRegistry(alarms);
    postgres = new MigratedPostgres();
    sql = new Sql(postgres.ownersDatabase());
    var application = new Sql(postgres.database());
    trail = new GivenTrail(application).trail();
    log = new GivenSignedLog(application, folder);
    check = new RowCheck(application, () -> Duration.ofHours(12), () -> now);
    report(REPORT, REFERENCE);
    submitted(REFERENCE);
    additionTo(REPORT);
    enter(AuditEvent.onReport(Act.REPORT_ADDED_TO, REFERENCE));
    restriction(true, "RESTRICTED", Act.REPORT_RESTRICTED, 2);
    mails();
    disclosures();
    enter(AuditEvent.onCallBack(Act.CALL_BACK_DONE, CALL_BACK));
    noteAndTask();
    entityNotes();
    disclosureSteps();
    log.sequence(now);
  }

  @AfterEach
  void stop() {
    postgres.close();
    Metrics.removeRegistry(alarms);
  }

  @Test
  void whatTheServiceDidMatches() {
    round();

    assertThat(found()).isEmpty();
    assertThat(check.differences().count()).isZero();
    assertThat(raised()).isZero();
  }

  /**
   * Nothing that the service deletes is missed: a draft, a call back, a look-up, with their keys.
   */
  @Test
  void whatWasDeletedAsItShouldIsNotMissed() {
    key(UUID.randomUUID());
    enter(AuditEvent.of(Act.DRAFT_DELETED));
    enter(AuditEvent.onCallBack(Act.CALL_BACK_ASKED, UUID.randomUUID()));
    enter(AuditEvent.onCallBack(Act.CALL_BACK_EXPIRED, UUID.randomUUID()));
    enter(AuditEvent.of(Act.COMPLAINT_LOOKUP_WITHDRAWN, "lookup=" + UUID.randomUUID()));
    log.sequence(now);

    round();

    assertThat(found()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "COMPLAINT_LOOKUP_WITHDRAWN, lookup",
    "COMPLAINT_LOOKUP_EXPIRED, lookup",
    "CALL_BACK_EXPIRED, call-back"
  })
  void whatIsOverHasNoKey(Act act, String code) {
    var owner = UUID.randomUUID();
    key(owner);
    enter(AuditEvent.of(act, code + "=" + owner));
    log.sequence(now);

    round();

    assertThat(found()).containsExactly("the key that was deleted with entry 19 is there");
  }

  @Test
  void aReportThatTheTeamTypedInHasItsEntryAndTheEntryItsReport() throws Exception {
    report(new UUID(2, 1), "SI-0000-0002");
    enter(AuditEvent.onReport(Act.REPORT_TYPED_IN, "SI-0000-0002"));
    log.sequence(now);
    round();
    assertThat(found()).isEmpty();

    past("update report set reference = 'SI-0000-0003' where reference = 'SI-0000-0002'");
    round();

    assertThat(found())
        .containsExactlyInAnyOrder(
            "no entry says that report SI-0000-0003 came",
            "report SI-0000-0002 is gone, which came with entry 19");
  }

  @Test
  void aRestrictionThatWasLiftedIsLiftedInTheReportAndItsHistory() throws Exception {
    restriction(false, "LIFTED", Act.RESTRICTION_LIFTED, 5);
    log.sequence(now);
    round();
    assertThat(found()).isEmpty();

    past("update report set restricted = true");
    past("delete from entry where kind = 'LIFTED'");
    round();

    assertThat(found())
        .containsExactlyInAnyOrder(
            "report SI-0000-0001 is restricted, and its entries say otherwise",
            "report SI-0000-0001 does not have what entry 19 says of it");
  }

  /** A superuser puts a row there without the log, or takes it out of the log. */
  @Test
  void anEntryThatTheLogDoesNotHoldCountsForNothing() throws Exception {
    past("create table kept as select * from audit_leaf");

    for (var act :
        sql.list(
            "select distinct act from audit_entry"
                + " where act not in ('CALL_BACK_DONE', 'ENTITY_NOTE_DELETED')",
            row -> row.text(1))) {
      past(
          "delete from audit_leaf where entry_id in (select id from audit_entry where act = '"
              + act
              + "')");
      round();
      assertThat(found()).as(act).isNotEmpty();
      past("insert into audit_leaf select * from kept on conflict do nothing");
      past("delete from audit_difference");
    }
  }

  /** Entries get their place within seconds. */
  @Test
  void anEntryOnItsWayToTheLogCounts() {
    report(new UUID(2, 1), "SI-0000-0002");
    submitted("SI-0000-0002");

    round();

    assertThat(found()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          delete from audit_entry where act = 'REPORT_SUBMITTED' | no entry says that report REF came
          delete from audit_leaf where leaf = 0                  | no entry says that report REF came
          delete from report                                     | report REF is gone, which came with entry 0
          delete from sealed_key where made_for = 'report'       | the key of report REF is gone
          delete from sealed_key where made_for = 'addendum'     | the key of an addition to report REF is gone
          update report set restricted = false                   | report REF is not restricted, and its entries say otherwise
          delete from audit_entry where act = 'REPORT_RESTRICTED'| report REF is restricted, and its entries say otherwise
          delete from entry where kind = 'RESTRICTED'            | report REF does not have what entry 2 says of it
          delete from addendum                                   | report REF does not have the additions that its entries say
          delete from audit_entry where act = 'REPORT_ADDED_TO'  | report REF does not have the additions that its entries say
          delete from audit_entry where act = 'LETTER_DELIVERED' | no entry says that mail 1 was sent
          delete from audit_entry where act = 'REPORTER_MAILED'  | no entry says that mail 2 was sent
          delete from audit_entry where act = 'LEADS_TOLD'       | no entry says that mail 3 was sent
          delete from outbox where id = 1                        | the mail of entry 3 is gone, or not sent
          update outbox set state = 'WAITING' where id = 1       | the mail of entry 3 is gone, or not sent
          update audit_entry set detail = replace(detail, '<1@', '<9@') | no entry says that mail 1 was sent
          delete from outbox where id = 2                        | the mail of entry 4 is gone, or not sent
          update outbox set state = 'WAITING' where id = 3       | the mail of entry 5 is gone, or not sent
          delete from audit_entry where act = 'PASSED_ON'        | no entry says who made disclosure {DISCLOSURE} of report REF
          delete from audit_entry where act = 'DISCLOSURE_PROPOSED' | no entry says who made disclosure {PROPOSED} of report REF
          insert into disclosure_step values ('{PROPOSED}', 'ANSWER', 'APPROVED', 'hand', null, now()) | no entry says who approved disclosure {PROPOSED} of report REF
          delete from audit_entry where act = 'NOTE_ADDED'       | no entry says who wrote note {NOTE} of report REF
          delete from entry where kind = 'NOTE'                  | the note of entry 9 is gone
          delete from audit_entry where act = 'TASK_GIVEN'       | no entry says who gave task {TASK} of report REF
          delete from audit_entry where act = 'TASK_DONE'        | no entry says who ended task {TASK} of report REF
          delete from assignment                                 | the task of entry 10 is gone, or not as it says
          update assignment set progress = 'WITHDRAWN'           | the task of entry 11 is gone, or not as it says
          update assignment set progress = 'WITHDRAWN'           | no entry says who ended task {TASK} of report REF
          delete from audit_entry where act = 'ENTITY_NOTED'     | no entry says who wrote note {ENTITY_NOTE}
          delete from entity_note                                | the note of entry 12 is gone
          delete from audit_entry where act = 'ENTITY_NOTE_DELETED' | the note of entry 13 is gone
          update entity_note set id = '{DELETED_NOTE}'             | the note that was deleted with entry 14 is there
          delete from disclosure_step where kind = 'PAPER'       | the disclosure does not have what entry 16 says of it
          delete from disclosure_step where kind = 'ACKNOWLEDGED' | the disclosure does not have what entry 17 says of it
          delete from disclosure_step where code = 'REFUSED'     | the disclosure does not have what entry 18 says of it
          delete from audit_entry where act = 'PAPER_MADE'       | no entry says what was done with disclosure {DISCLOSURE} of report REF
          delete from audit_entry where act = 'DISCLOSURE_ACKNOWLEDGED' | no entry says what was done with disclosure {DISCLOSURE} of report REF
          delete from audit_entry where act = 'DISCLOSURE_REFUSED' | no entry says what was done with disclosure {REFUSED} of report REF
          delete from disclosure where not needs_second          | the disclosure of entry 6 is gone
          update sealed_key set owner = '{CALL_BACK}' where made_for = 'draft' | the key that was deleted with entry 8 is there
          """)
  void whatHasNoCounterpartIsNamed(String statement, String said) throws Exception {
    key(new UUID(9, 9));

    past(named(statement));
    round();

    assertThat(found()).contains(named(said));
    assertThat(raised()).isPositive();
    assertThat(check.differences().count()).isEqualTo(found().size());
  }

  @Test
  void aReportPutThereByHandIsNamedUntilItIsGone() throws Exception {
    report(new UUID(2, 1), "SI-0000-0002");
    round();
    assertThat(check.differences().newest())
        .contains("no entry says that report SI-0000-0002 came");

    round();
    assertThat(found()).hasSize(1);
    assertThat(raised()).isEqualTo(1);

    past("delete from report where reference = 'SI-0000-0002'");
    round();
    assertThat(check.differences().count()).as("what was found in the round before").isEqualTo(1);
    round();
    assertThat(check.differences().count()).isZero();
  }

  /** However many rows there are, each step looks at some and the next goes on. */
  @Test
  void eachRowHasItsTurn() throws Exception {
    for (int i = 2; i < 252; i++) {
      var reference = "SI-0000-%04d".formatted(i);
      report(new UUID(2, i), reference);
      submitted(reference);
    }
    past("delete from audit_entry where reference in ('SI-0000-0002', 'SI-0000-0251')");

    round();

    assertThat(found())
        .containsExactlyInAnyOrder(
            "no entry says that report SI-0000-0002 came",
            "no entry says that report SI-0000-0251 came");
  }

  /** As whoever holds the application's password can append it. */
  @Test
  void aForgedEntryDoesNotEndTheCheck() {
    enter(AuditEvent.onReport(Act.PASSED_ON, REFERENCE, "disclosure=" + "-".repeat(36)));
    enter(AuditEvent.onReport(Act.LETTER_DELIVERED, REFERENCE));
    enter(AuditEvent.onReport(Act.NOTE_ADDED, REFERENCE, "note=x"));
    enter(AuditEvent.onReport(Act.TASK_DONE, REFERENCE, "task=" + "0".repeat(36)));
    enter(AuditEvent.of(Act.ENTITY_NOTED));
    enter(AuditEvent.of(Act.ENTITY_NOTE_DELETED));
    enter(AuditEvent.of(Act.REPORT_SUBMITTED));
    log.sequence(now);

    round();

    assertThat(found())
        .containsExactlyInAnyOrder(
            "the disclosure of entry 19 is gone",
            "the mail of entry 20 is gone, or not sent",
            "the note of entry 21 is gone",
            "the task of entry 22 is gone, or not as it says",
            "the note of entry 23 is gone");
  }

  @Test
  void aRoundWaitsForItsTime() {
    round();
    report(new UUID(2, 1), "SI-0000-0002");

    check.step();
    check.step();
    assertThat(part()).isNull();

    round();
    assertThat(found()).hasSize(1);
  }

  /** A whole one, after the last one has waited long enough. */
  private void round() {
    now = now.plus(Duration.ofHours(13));
    do {
      check.step();
    } while (part() != null);
  }

  private @Nullable String part() {
    return sql.one("select part from audit_row_check", row -> row.optionalText(1).orElse("none"))
            .equals("none")
        ? null
        : "part";
  }

  private void report(UUID id, String reference) {
    sql.update(
        """
        insert into report (id, reference, reporter, agency, version, received_at, provenance,
            exploitation, content, clock_from, due_at, stamp)
        values (?1, ?2, '7a2d', 'school', 2, ?3, 'online', 'other', '', ?3, ?3, '')
        """,
        id,
        reference,
        now);
    key(id, "report");
  }

  private void submitted(String reference) {
    enter(AuditEvent.onReport(Act.REPORT_SUBMITTED, reference));
  }

  private void additionTo(UUID report) {
    sql.update("insert into addendum values (?, ?, ?, '')", ADDITION, report, now);
    key(ADDITION, "addendum");
  }

  private void key(UUID owner) {
    key(owner, "draft");
  }

  private void key(UUID owner, String madeFor) {
    sql.update("insert into sealed_key values (?1, ?2, ?1, 'k', '', '', ?3)", owner, madeFor, now);
  }

  private void restriction(boolean holds, String kind, Act act, int version) throws Exception {
    past("update report set restricted = " + holds);
    sql.update(
        "insert into entry (id, report_id, kind, author, written_at, version, stamp)"
            + " values (?, ?, ?, 'lead', ?, ?, '')",
        UUID.randomUUID(),
        REPORT,
        kind,
        now,
        version);
    enter(AuditEvent.onReport(act, REFERENCE));
  }

  private void mails() {
    mail("NOTICE", UUID.randomUUID(), REFERENCE, "<1@example>");
    enter(
        AuditEvent.onMail(
            Act.LETTER_DELIVERED, REFERENCE, "team", "to=t message-id=<1@example> attempt=1 ok"));
    mail("DRAFT", UUID.randomUUID(), "", "<2@example>");
    enter(
        AuditEvent.onMail(
            Act.REPORTER_MAILED, "", "reporter", "told=draft message-id=<2@example> attempt=1 ok"));
    mail("DIGEST", TO_LEADS, "", "<3@example>");
    enter(AuditEvent.of(Act.LEADS_TOLD, "to=l letter=" + TO_LEADS + " attempt=1 code=ok"));
    mail("CHECKPOINT", UUID.randomUUID(), "", "<4@example>");
  }

  private void mail(String kind, UUID subject, String reference, String messageId) {
    sql.update(
        """
        insert into outbox (kind, subject, detail, reference, inbox, state, due_at, message_id,
            created_at, settled_at)
        values (?1, ?2, '1', ?3, 'team', 'SENT', ?5, ?4, ?5, ?5)
        """,
        kind,
        subject.toString(),
        reference,
        messageId,
        now);
  }

  private void disclosures() {
    disclosure(DISCLOSURE, false);
    enter(AuditEvent.onReport(Act.PASSED_ON, REFERENCE, "disclosure=" + DISCLOSURE + " way=mail"));
    disclosure(PROPOSED, true);
    enter(
        AuditEvent.onReport(
            Act.DISCLOSURE_PROPOSED, REFERENCE, "disclosure=" + PROPOSED + " way=mail"));
  }

  private void disclosure(UUID id, boolean needsSecond) {
    sql.update(
        """
        insert into disclosure (id, report_id, log_version, way, recipient_kind, grade, author,
            made_at, needs_second, content)
        values (?, ?, 0, 'MAIL', 'POLICE', '1AP', 'lead', ?, ?, '')
        """,
        id,
        REPORT,
        now,
        needsSecond);
  }

  private void noteAndTask() {
    sql.update(
        "insert into entry (id, report_id, kind, author, written_at, version, stamp)"
            + " values (?, ?, 'NOTE', 'officer', ?, 3, '')",
        NOTE,
        REPORT,
        now);
    enter(AuditEvent.onReport(Act.NOTE_ADDED, REFERENCE, "note=" + NOTE));
    sql.update(
        "insert into entry (id, report_id, kind, author, written_at, version, stamp)"
            + " values (?, ?, 'TASK', 'officer', ?, 4, '')",
        TASK,
        REPORT,
        now);
    sql.update(
        """
        insert into assignment (id, report_id, reference, assignee, assignee_name, given_by,
            given_by_name, given_at, due_on, progress)
        values (?1, ?2, ?3, 'officer', 'An officer', 'lead', 'A lead', ?4, current_date, 'DONE')
        """,
        TASK,
        REPORT,
        REFERENCE,
        now);
    enter(AuditEvent.onReport(Act.TASK_GIVEN, REFERENCE, "task=" + TASK));
    enter(AuditEvent.onReport(Act.TASK_DONE, REFERENCE, "task=" + TASK));
  }

  private void entityNotes() {
    sql.update(
        "insert into entity_note (id, quarter, content) values (?, current_date, ?)",
        ENTITY_NOTE,
        new byte[2_560]);
    var review = " review=2026-12-01";
    enter(AuditEvent.onReport(Act.ENTITY_NOTED, REFERENCE, "note=" + ENTITY_NOTE + review));
    enter(AuditEvent.onReport(Act.ENTITY_NOTED, REFERENCE, "note=" + DELETED_NOTE));
    enter(AuditEvent.onReport(Act.ENTITY_NOTE_DELETED, REFERENCE, "note=" + DELETED_NOTE));
  }

  private void disclosureSteps() {
    disclosure(REFUSED, true);
    enter(disclosed(Act.DISCLOSURE_PROPOSED, REFUSED));
    step(DISCLOSURE, "PAPER", "PDF");
    enter(disclosed(Act.PAPER_MADE, DISCLOSURE));
    step(DISCLOSURE, "ACKNOWLEDGED", "LINK");
    enter(disclosed(Act.DISCLOSURE_ACKNOWLEDGED, DISCLOSURE));
    step(REFUSED, "ANSWER", "REFUSED");
    enter(disclosed(Act.DISCLOSURE_REFUSED, REFUSED));
  }

  private static AuditEvent disclosed(Act act, UUID disclosure) {
    return AuditEvent.onReport(act, REFERENCE, "disclosure=" + disclosure + " way=mail");
  }

  private void step(UUID disclosure, String kind, String code) {
    sql.update(
        "insert into disclosure_step values (?, ?, ?, 'somebody', null, ?)",
        disclosure,
        kind,
        code,
        now);
  }

  private void enter(AuditEvent event) {
    trail.append(event, AuditTrail.SERVICE);
  }

  private static String named(String words) {
    var named = words.replaceAll("\\bREF\\b", REFERENCE);
    for (var each : NAMES.entrySet()) {
      named = named.replace("{" + each.getKey() + "}", each.getValue().toString());
    }
    return named;
  }

  private List<String> found() {
    return sql.list("select said from audit_difference", row -> row.text(1));
  }

  private void past(String statement) throws Exception {
    postgres.superuser("set session_replication_role = replica; " + statement);
  }

  private double raised() {
    return alarms.find("softintel.alarms").tag("cause", "log-differs").counters().stream()
        .mapToDouble(Counter::count)
        .sum();
  }
}
