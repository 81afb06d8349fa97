package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.ActResult;
import org.softintel.audit.trail.LoggedOperation;
import org.softintel.given.DatabaseLogin;
import org.softintel.given.DatabaseRows;
import org.softintel.given.NoScriptUser;
import org.softintel.given.OfficerActions;
import org.softintel.given.PartnerApi;
import org.softintel.given.SampleReports;
import org.softintel.given.TestStack;

/** What the database refuses, whoever holds the application's password. */
class DatabaseRightsTest {
  private static final String NO_RIGHT = "42501";
  private static final String AGAINST_A_CHECK = "23514";
  private static final String MAIL =
      "insert into outbox (kind, subject, inbox, state, due_at, created_at, message_id,"
          + " in_reply_to, reference) values ('NOTICE', 'invented', 'team', 'SENT', now(), now(), ";
  private static final String TRAIL =
      "insert into audit_entry (event_id, occurred_at, act, operation, actor, agency, roles,"
          + " purpose, writer, sequence, salt";
  private static final String LINE =
      "values (gen_random_uuid(), now(), 'AUDIT_READ', 'AUDIT_READING', 'x', 'none', '', 'audit',"
          + " 64, 1000000, ''";
  private static final String REPORT =
      "insert into report (id, reference, reporter, agency, received_at, provenance, exploitation,"
          + " content, clock_from, due_at, stamp, state, outcome, priority) values"
          + " (gen_random_uuid(), 'x', 'x', 'x', now(), 'x', '', '', now(), now(), '', ";
  private static final String COMPLAINT =
      "insert into complaint_lookup (id, asked_at, asker, asker_name, content) values"
          + " (gen_random_uuid(), now(), 'x', 'x', ";
  private static final String DISCLOSURE =
      "insert into disclosure (id, report_id, log_version, way, author, made_at, needs_second,"
          + " content, recipient_kind, grade) values (gen_random_uuid(), gen_random_uuid(), 0,"
          + " 'PAPER', 'x', now(), false, '', ";

  @BeforeAll
  static void somethingToSpoil() {
    var taken = PartnerApi.submit("reporter", SampleReports.minimal());
    new OfficerActions(NoScriptUser.signedIn("triage", "/triage")).take(taken);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_entry set actor = 'somebody else'",
        "update audit_entry set reason = null, outcome = 'DONE'",
        "delete from audit_entry",
        "truncate audit_entry",
        TRAIL + ", id) overriding system value " + LINE + ", 1)",
        "alter table audit_entry disable trigger all",
        "drop trigger audit_entry_is_append_only on audit_entry",
        "create or replace function refuse_change() returns trigger language plpgsql"
            + " as $$ begin return null; end $$",
        "alter table report add column words text",
        "create table elsewhere (words text)",
        "drop table outbox",
        "create schema elsewhere",
        "update report set content = ''",
        "update report set reference = 'SI-0000-0000'",
        "update report set reporter = 'somebody else'",
        "update report set received_at = now()",
        "update audit_leaf set entry_id = 1",
        "delete from audit_leaf",
        "delete from audit_tile",
        "update audit_tile set level = 1",
        "update audit_checkpoint set note = ''",
        "delete from audit_checkpoint",
        "update audit_cosignature set line = ''",
        "delete from audit_cosignature",
        "update log_witness set witness = ''",
        "delete from log_witness",
        "insert into audit_pending values (1)",
        "insert into audit_leaf values (-1, -1)",
        "insert into audit_leaf select max(leaf) + 2, -1 from audit_leaf",
        "insert into audit_leaf select max(leaf) + n, -n from audit_leaf, (values (1), (3)) it (n)"
            + " group by n",
        "do $$ begin "
            + TRAIL
            + ") "
            + LINE
            + "); delete from audit_pending where entry_id = (select max(id) from audit_entry); end"
            + " $$",
        "delete from write_trial",
        "update draft set owner = 'somebody else'",
        "update desk set owner = 'somebody else'",
        "insert into audit_check (id) values (2)",
        "delete from audit_check",
        "update audit_check_fault set said = ''",
        "delete from audit_check_fault",
        "insert into audit_row_check (id) values (2)",
        "delete from audit_row_check",
        "update audit_difference set said = ''",
        "delete from audit_difference",
        "insert into audit_writer values (65)",
        "delete from audit_writer",
        "delete from report",
        "truncate report",
        "update named_reader set reader = 'somebody else'",
        "insert into named_reader select id, 'somebody else' from report",
        "delete from named_reader",
        "update report set restricted = false",
        "select name_readers(id, '{}', split_part(stamp, '.', 2)) from report",
        "select name_readers(id, '{somebody else}', split_part(stamp, '.', 1)) from report",
        "update report set state = 'CLOSED', outcome = 'LOGGED', closed_at = now()",
        "update report set state = 'CLOSED', version = version + 1",
        "update report set priority = 4, version = version + 1, stamp = split_part(stamp, '.', 2)",
        "update report set assignee = 'somebody else', version = version + 1, stamp = ''",
        "update report set version = version - 1",
        "update report set stamp = ''",
        "update flyway_schema_history set success = false",
        "create temporary table elsewhere (words text)",
        "delete from colleague",
        "update colleague set account = 'somebody else'",
        "update entry set kind = 'NOTE'",
        "update entry set stamp = ''",
        "delete from entry",
        "update intelligence_log set reference = 'LOG-0000-0000'",
        "delete from intelligence_log",
        "update intelligence_version set text = ''",
        "delete from intelligence_version",
        "update disclosure set recipient_kind = 'other'",
        "delete from disclosure",
        "update disclosure_step set code = 'APPROVED'",
        "delete from disclosure_step",
        "update presence set viewer = 'somebody else'",
        "update escalation set told_at = now()",
        "delete from escalation",
        "delete from digest",
        "delete from desk",
        "update enquiry set report_id = gen_random_uuid()",
        "delete from enquiry",
        "update assignment set due_on = now()",
        "delete from assignment",
        "update report set channel = 'PHONE'",
        "update colleague set account = ''",
        "delete from colleague",
        "update report_terms set terms = ''",
        "insert into report_terms (report_id, quarter, part, terms, written) values"
            + " (gen_random_uuid(), now(), 0, '', '0')",
        "update judgement set content = ''",
        "insert into judgement (id, quarter, content, written) values (gen_random_uuid(), now(),"
            + " '', '0')",
        "update entity_note set content = ''",
        "update peer_group set content = ''",
        "update complaint_lookup set content = ''",
        "update complaint_lookup set asker = 'somebody else'",
        "insert into complaint_lookup (id, asked_at, asker, asker_name, content, answerer) values"
            + " (gen_random_uuid(), now(), 'x', 'x', '', 'y')",
        "update watch_list set content = ''",
        "insert into watch_list (id, quarter, content, written) values (gen_random_uuid(), now(),"
            + " '', '0')",
        "update sealed_key set wrapped = ''",
        "update key_in_use set proof = ''",
        "delete from key_in_use",
        "update outbox set detail = '1'",
        "update outbox set kind = 'DIGEST'",
        "update outbox set inbox = 'elsewhere'",
        "delete from outbox",
        "update submission_key set report_id = gen_random_uuid()",
        "delete from submission_key",
        "update tally_report set report_id = gen_random_uuid()",
        "delete from tally",
        "update sign_tally set sign = ''",
        "delete from training_event",
        "truncate help_entry",
        "select * from pg_authid",
        "copy report to '/tmp/softintel-report'",
        "set role softintel_owner"
      })
  void theApplicationMayNot(String statement) throws SQLException {
    try (var application = DatabaseLogin.as(DatabaseLogin.APPLICATION)) {
      assertThatThrownBy(() -> run(application, statement))
          .isInstanceOfSatisfying(
              SQLException.class, it -> assertThat(it.getSQLState()).isEqualTo(NO_RIGHT));
    }
  }

  /** Each would stop the log, stand in the headers of a mail, or fail pages and lists. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        TRAIL
            + ") values (gen_random_uuid(), now(), 'NO_SUCH_ACT', 'SEARCH', '', '', '', '', 64, -1,"
            + " '')",
        TRAIL
            + ") values (gen_random_uuid(), now(), 'AUDIT_READ', 'NONE', '', '', '', '', 64, -1,"
            + " '')",
        TRAIL
            + ") values (gen_random_uuid(), 'infinity', 'AUDIT_READ', 'SEARCH', '', '', '', '', 64,"
            + " -1, '')",
        TRAIL
            + ", detail) values (gen_random_uuid(), now(), 'AUDIT_READ', 'SEARCH', '', '', '', '',"
            + " 64, -1, '', repeat('x', 20000))",
        MAIL + "E'<a@b>\\r\\nBcc: c@d', null, '')",
        MAIL + "'<a@b>', E'<a@b>\\nBcc: c@d', '')",
        MAIL + "'<a@b>', null, E'SI\\nBcc: c@d')",
        "update outbox set attempts = 2147483647",
        "insert into outbox (kind, subject, inbox, state, due_at, created_at, message_id, detail)"
            + " values ('CHECKPOINT', 'HOUR 2099', 'auditors', 'SENT', now(), now(), '<a@b>',"
            + " 'many')",
        COMPLAINT + "'x')",
        COMPLAINT + "repeat('x', 2879)::bytea)",
        "do $$ begin "
            + COMPLAINT
            + "repeat('x', 2880)::bytea); update complaint_lookup set state = 'ANSWERED',"
            + " answered_at = now(), answerer = asker, answerer_name = 'x', answer = repeat('x',"
            + " 3200)::bytea where asker = 'x'; end $$",
        "update report set clock = 'NO_SUCH_CLOCK'",
        "update report set paused_clock = 'NO_SUCH_CLOCK'",
        "update report set clock_from = '-infinity'",
        "update report set due_at = '-infinity'",
        "update report set due_at = '290000-01-01'",
        "update report set danger_at = 'infinity'",
        "update report set paused_left = 9223372036854775807",
        REPORT + "'NO_SUCH_STATE', null, 2)",
        REPORT + "'CLOSED', 'NO_SUCH_OUTCOME', 2)",
        REPORT + "'NEW', null, 5)",
        "insert into entry select (jsonb_populate_record(e, '{\"kind\": \"NO_SUCH_KIND\"}')).*"
            + " from entry e limit 1",
        "insert into intelligence_log select gen_random_uuid(), id, 'LOG-0000-0000', now()"
            + " from report limit 1",
        DISCLOSURE + "'NO_SUCH_RECIPIENT', '2CP')",
        DISCLOSURE + "'POLICE', '9ZZ')",
        "insert into escalation select id, 'NO_SUCH_CLOCK', now(), now(), now(), gen_random_uuid()"
            + " from report limit 1",
        "insert into absence values (gen_random_uuid(), 'x', 'y', now(), 'infinity', 'x', now())",
        "update colleague set seen_at = 'infinity'",
        "update reading set read_at = 'infinity'",
        "update training_event set mode = 'NO_SUCH_MODE'",
        "update help_entry set reach = 'NO_SUCH_REACH'"
      })
  void theTablesTakeNothingThatTheServiceCannotUse(String statement) throws SQLException {
    try (var application = DatabaseLogin.as(DatabaseLogin.APPLICATION)) {
      assertThatThrownBy(() -> run(application, statement))
          .isInstanceOfSatisfying(
              SQLException.class, it -> assertThat(it.getSQLState()).isEqualTo(AGAINST_A_CHECK));
    }
  }

  /** Whoever adds a code to the service adds it to the table too. */
  @ParameterizedTest
  @CsvSource({
    "report, channel, report.status.Channel",
    "report, state, report.status.ReportState",
    "report, outcome, report.status.Outcome",
    "report, clock, report.deadline.DeadlineKind",
    "report, paused_clock, report.deadline.DeadlineKind",
    "report, danger, report.status.Danger",
    "report, news, report.status.ReporterNews",
    "entry, kind, report.status.CaseEntryKind",
    "assignment, progress, desk.tasks.TaskProgress",
    "disclosure, way, desk.disclosure.DisclosureMethod",
    "disclosure, recipient_kind, desk.disclosure.RecipientKind",
    "disclosure_step, kind, desk.disclosure.DisclosureStanding$Kind",
    "disclosure_step, code, desk.disclosure.DisclosureStanding$Code",
    "escalation, clock, report.deadline.DeadlineKind",
    "call_back, suits, desk.callback.CallTime",
    "complaint_lookup, state, report.complaint.LookupState",
    "outbox, kind, delivery.outbox.MailKind",
    "outbox, state, delivery.outbox.MailState",
    "log_witness, trouble, audit.cosigning.WitnessState$Trouble",
    "training_event, mode, guidance.training.AttendanceMode",
    "help_entry, reach, guidance.helplines.HelplineReach"
  })
  void aColumnTakesEveryCodeThatThereIs(String table, String column, String codes)
      throws ClassNotFoundException {
    var check =
        DatabaseRows.of(
            "select pg_get_constraintdef(c.oid) from pg_constraint c join pg_attribute a"
                + " on a.attrelid = c.conrelid and c.conkey = array[a.attnum]"
                + " where c.contype = 'c' and c.conrelid = ?::regclass and a.attname = ?",
            table,
            column);

    assertThat(named(check.get(0)))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(Class.forName("org.softintel." + codes).getEnumConstants())
                .map(it -> ((Enum<?>) it).name())
                .toList());
  }

  private static Set<String> named(String check) {
    return Pattern.compile("'([A-Z_]+)'::text")
        .matcher(check)
        .results()
        .map(it -> it.group(1))
        .collect(Collectors.toSet());
  }

  @Test
  void theTrailTakesEveryActThatThereIs() {
    var check =
        DatabaseRows.of(
            "select string_agg(pg_get_constraintdef(oid), ' ') from pg_constraint"
                + " where conrelid = 'audit_entry'::regclass and contype = 'c'");

    assertThat(named(check.get(0)))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(Act.values(), LoggedOperation.values(), ActResult.values())
                .flatMap(Stream::of)
                .map(Enum::name)
                .collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        TRAIL + ") " + LINE + ")",
        "update report set version = version where false",
        "delete from draft where false",
        "delete from sealed_key where false"
      })
  void theApplicationMay(String statement) throws SQLException {
    try (var application = DatabaseLogin.as(DatabaseLogin.APPLICATION)) {
      application.setAutoCommit(false);
      run(application, statement);
      application.rollback();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "softintel_owner, update audit_entry set actor = 'somebody else'",
    "softintel_owner, delete from audit_entry",
    "softintel_owner, truncate audit_entry",
    "postgres, update audit_entry set actor = 'somebody else'",
    "postgres, delete from audit_entry",
    "postgres, truncate audit_entry"
  })
  void theTrailIsAppendOnlyForItsOwnerToo(String role, String statement) throws SQLException {
    // given
    var before = DatabaseRows.count("audit_entry");
    // when
    try (var login = DatabaseLogin.as(role)) {
      assertThatThrownBy(() -> run(login, statement)).hasMessageContaining("append-only");
    }
    // then
    assertThat(DatabaseRows.count("audit_entry")).isGreaterThanOrEqualTo(before);
    assertThat(DatabaseRows.count("audit_entry where actor = 'somebody else'")).isZero();
  }

  @Test
  void theApplicationShredsDraftsCallBacksAndLookUpsOnly() throws SQLException {
    var before = withoutKey();
    try (var application = DatabaseLogin.as(DatabaseLogin.APPLICATION)) {
      run(
          application,
          "delete from sealed_key where made_for not in ('draft', 'call_back',"
              + " 'complaint_lookup')");
      run(application, "delete from sealed_key where owner in (select id from report)");
    }

    assertThat(withoutKey()).isEqualTo(before);
  }

  private static long withoutKey() {
    return DatabaseRows.count(
        "report r where not exists (select from sealed_key k where k.owner = r.id)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgres", "template1"})
  void noOtherDatabaseLetsTheApplicationIn(String database) {
    assertThatThrownBy(() -> DatabaseLogin.as(DatabaseLogin.APPLICATION, database))
        .isInstanceOfSatisfying(
            SQLException.class, it -> assertThat(it.getSQLState()).isEqualTo(NO_RIGHT));
  }

  @Test
  void theServingProcessDoesNotKnowTheOwnersPassword() throws Exception {
    var home = TestStack.shared().home();

    assertThat(Files.readString(home.resolve("softintel.properties")))
        .contains(DatabaseLogin.password(DatabaseLogin.APPLICATION))
        .doesNotContain(DatabaseLogin.password(DatabaseLogin.OWNER));
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
