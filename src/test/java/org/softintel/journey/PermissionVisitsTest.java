package org.softintel.journey;

import static java.util.Map.entry;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.softintel.given.GivenDisclosure.confirmed;
import static org.softintel.given.GivenDisclosure.lookedAt;
import static org.softintel.given.GivenDisclosure.to;
import static org.softintel.given.GivenDisclosure.with;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.softintel.given.DatabaseRows;
import org.softintel.given.JudgedRows;
import org.softintel.given.PartnerApi;
import org.softintel.given.PermissionCase;
import org.softintel.given.Permissions;
import org.softintel.given.SanitisedLogs;

/** The lines of the table whose act needs more than the report: a log, a task, a leaver. */
class PermissionVisitsTest {
  private static PermissionCase report;
  private static PermissionCase judged;
  private static String log = "";

  /** How each is tried, as one role on one report; gives the statuses. */
  static final Map<String, Visit> VISITS =
      Map.ofEntries(
          entry("READ", PermissionVisitsTest::read),
          entry("PASS_ON", (role, letter) -> passOn(role, confirmed(to(log, "paper")))),
          entry(
              "PASS_ON_ORIGINAL",
              (role, letter) ->
                  passOn(
                      role, with(confirmed(to("original", "paper")), "why-original", "Invented"))),
          entry("APPROVE_DISCLOSURE", (role, letter) -> step(role, "refuse", "true")),
          entry("ACKNOWLEDGE", (role, letter) -> step(role, "acknowledged", "false")),
          entry("SEND_AGAIN", (role, letter) -> sendAgain(role)),
          entry("SETTLE", PermissionVisitsTest::settle),
          entry("JUDGE", (role, letter) -> judge(role)),
          entry("HAND_OVER", PermissionVisitsTest::handOver));

  interface Visit {
    String made(String role, char letter);
  }

  @BeforeAll
  static void aReportWithALog() {
    report = new PermissionCase();
    judged = new PermissionCase(JudgedRows.report());
    log = SanitisedLogs.of(report.reference(), report.by("lead"));
  }

  /** Or they would stand first in the lists of other tests. */
  @AfterAll
  static void nothingIsLeftToDo() {
    DatabaseRows.change(
        "update assignment set progress = 'DONE' where reference = ?", report.reference());
  }

  static Stream<Permissions.Line> lines() {
    return Permissions.lines().filter(it -> VISITS.containsKey(it.action()));
  }

  @ParameterizedTest
  @MethodSource("lines")
  void thePagesAllowWhatTheTableAllowsAndNoMore(Permissions.Line line) {
    var visit = requireNonNull(VISITS.get(line.action()));
    var expected = new LinkedHashMap<String, String>();
    var answered = new LinkedHashMap<String, String>();
    for (var role : line.letters().keySet()) {
      for (int i = 0; i < PermissionCase.LETTERS.length(); i++) {
        var letter = PermissionCase.LETTERS.charAt(i);
        (line.action().equals("JUDGE") ? judged : report).bringAbout(line.action(), letter, role);
        expected.put(role + " " + letter, expected(line, role, letter));
        answered.put(role + " " + letter, visit.made(role, letter));
      }
    }

    assertThat(answered).isEqualTo(expected);
  }

  @Test
  void aHandoverMovesOnlyWhatTheLeaverHas() {
    report.bringAbout("HAND_OVER", 'm', "lead");
    handOver("lead", 'm');
    assertThat(report.column("assignee")).isEqualTo(report.account("lead"));

    report.bringAbout("HAND_OVER", 'a', "lead");
    handOver("lead", 'a');
    assertThat(report.column("coalesce(assignee, state)")).isEqualTo("NEW");
  }

  private static String expected(Permissions.Line line, String role, char letter) {
    var allowed = letter != 'x' && line.allows(role, letter);
    if (line.action().equals("HAND_OVER")) {
      var may = !line.letters().get(role).isEmpty();
      return allowed ? "303" : may && letter != 's' ? "404" : "403";
    }
    if (!report.isDesk(role)) {
      return "403 403";
    }
    if (letter == 'x') {
      return "404 404";
    }
    if (letter == 's' && line.allows(role, 'm') && !line.allows(role, 's')) {
      return "200 403";
    }
    if (line.action().equals("PASS_ON_ORIGINAL") && !allowed) {
      // Who may pass on a log is asked again what; who may not is told whose it is.
      return passesOn(role, letter == 's' ? 'm' : letter) ? "200 400" : "409 409";
    }
    var done =
        switch (line.action()) {
          case "READ" -> "200";
          case "JUDGE" -> "201";
          default -> "303";
        };
    return allowed ? "200 " + done : "409 409";
  }

  private static boolean passesOn(String role, char letter) {
    return Permissions.lines()
        .filter(it -> it.action().equals("PASS_ON"))
        .allMatch(it -> it.allows(role, letter));
  }

  /** On the screen and on paper. */
  private static String read(String role, char letter) {
    var person = report.by(role);
    return person.get(report.page()).statusCode()
        + " "
        + person.get(report.page() + "/print").statusCode();
  }

  private static String passOn(String role, Map<String, String> fields) {
    var page = report.page() + "/disclosures/new";
    var order = new HashMap<>(fields);
    order.remove("checked");
    var seen = lookedAt(report.submit(role, page, order));
    return report.by(role).get(page).statusCode()
        + " "
        + report.submit(role, page, with(fields, "looked-at", seen)).statusCode();
  }

  /** To a disclosure by somebody else; nothing of it has to be opened. */
  private static String step(String role, String step, String needsSecond) {
    var id = UUID.randomUUID();
    DatabaseRows.change(
        "insert into disclosure (id, report_id, log_version, way, recipient_kind, grade, author,"
            + " made_at, needs_second, content) select ?, id, 0, 'PAPER', 'OTHER', '2CP', 'nobody',"
            + " now(), "
            + needsSecond
            + ", '' from report where reference = ?",
        id,
        report.reference());
    var address = report.page() + "/disclosures/" + id + "/" + step;
    var fields = Map.of("reason", "Invented", "said", "Invented");
    return report.by(role).get(report.page()).statusCode()
        + " "
        + report.submit(role, address, fields).statusCode();
  }

  /** A mail that waits for somebody, to an inbox that is none: it goes nowhere. */
  private static String sendAgain(String role) {
    var letter =
        DatabaseRows.of(
                "insert into outbox (kind, subject, report_id, reference, inbox, state, due_at,"
                    + " message_id, created_at) select 'NOTICE', id::text, id, reference, 'none-'"
                    + " || gen_random_uuid(), 'HELD', now() + interval '1 day', '<' ||"
                    + " gen_random_uuid() || '@example.org>', now() from report where reference = ?"
                    + " returning id::text",
                report.reference())
            .get(0);
    var address = report.page() + "/letters/" + letter + "/send-again";
    var answered =
        report.by(role).get(report.page()).statusCode()
            + " "
            + report.submit(role, address, Map.of()).statusCode();
    DatabaseRows.change("delete from outbox where inbox like 'none-%'");
    return answered;
  }

  private static String settle(String role, char letter) {
    var page = report.page() + "/tasks/" + task(role);
    return report.by(role).get(page).statusCode()
        + " "
        + report.submit(role, page, Map.of("progress", "done", "note", "Invented")).statusCode();
  }

  /** For whoever tries: whose task may be settled by whom is for another test. */
  private static String task(String role) {
    var id = UUID.randomUUID();
    DatabaseRows.change(
        "insert into entry (id, report_id, kind, code, author, written_at, version, stamp)"
            + " select ?, id, 'TASK', 'Invented', 'nobody', now(), 0, ''"
            + " from report where reference = ?",
        id,
        report.reference());
    DatabaseRows.change(
        "insert into assignment (id, report_id, reference, assignee, assignee_name, given_by,"
            + " given_by_name, given_at, due_on) select ?, id, reference, ?, 'Somebody', 'nobody',"
            + " 'Nobody', now(), current_date from report where reference = ?",
        id,
        report.account(role),
        report.reference());
    return id.toString();
  }

  /** By a program; what was judged is taken back for whoever comes next. */
  private static String judge(String role) {
    var address = "/api/v1/reports/" + judged.reference() + "/judgements";
    var body = JudgedRows.body("c1", judged.reference(), "c2", "unsure");
    var answer = PartnerApi.as(role).contentType("application/json").body(body).post(address);
    if (answer.statusCode() == 201) {
      JudgedRows.answer(role, answer.path("id"), "take-back");
    }
    return PartnerApi.as(role).get(address).statusCode() + " " + answer.statusCode();
  }

  private static String handOver(String role, char letter) {
    var address = "/people/" + PermissionCase.LEAVER + "/hand-over";
    var fields = Map.of("reports", report.reference(), "to", "nobody");
    return "" + report.submit(role, address, fields).statusCode();
  }
}
