package org.softintel.journey;

import static java.util.Map.entry;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.softintel.given.Api;
import org.softintel.given.Logs;
import org.softintel.given.Permissions;
import org.softintel.given.Person;
import org.softintel.given.Rows;
import org.softintel.given.Sample;

/** The table of permissions, walked through the pages: each action, each role, each report. */
class PermissionFormsTest {
  /** The letters of the table, and x: restricted, and they are not named. */
  private static final String REPORTS = "nmapwcx";

  private static final String WHY = "Invented";

  /** Walked where there is one: a log to pass on, a task to settle, somebody who has left. */
  private static final Set<String> ELSEWHERE =
      Set.of("READ", "PASS_ON", "PASS_ON_ORIGINAL", "SETTLE", "HAND_OVER");

  /** Where each action is done, and what is sent: an action that is not here fails. */
  private static final Map<String, Form> FORMS =
      Map.ofEntries(
          entry("TAKE", new Form("take", false, Map.of())),
          entry("MARK_READ", new Form("", false, Map.of("act", "read"))),
          entry("MARK_UNREAD", new Form("mark-unread", false, Map.of())),
          entry("NOTE", new Form("note", true, Map.of("text", WHY))),
          entry("PRIORITY", new Form("priority", true, Map.of("priority", "low", "reason", WHY))),
          entry(
              "EVALUATE",
              new Form(
                  "evaluation", true, Map.of("source", "1", "information", "B", "handling", "P"))),
          entry("PAUSE", new Form("pause", true, Map.of("reason", WHY))),
          entry("RESUME", new Form("resume", true, Map.of())),
          entry("CLOSE", new Form("close", true, Map.of("outcome", "logged", "reason", WHY))),
          entry("CONFIRM", new Form("confirm", true, Map.of())),
          entry("SEND_BACK", new Form("send-back", true, Map.of("reason", WHY))),
          entry("RESTRICT", new Form("restrict", true, Map.of("reason", WHY))),
          entry("LIFT", new Form("lift", true, Map.of("reason", WHY))),
          entry("ASSIGN", new Form("task", true, Map.of("text", WHY))),
          entry("WRITE_LOG", new Form("logs/new", true, Logs.saying(WHY))),
          entry("ASK", new Form("question", true, Map.of("question", WHY))),
          entry("TELL", new Form("feedback", true, Map.of("feedback", WHY))));

  private static final Map<String, Person> PEOPLE = new HashMap<>();
  private static final Map<String, String> ACCOUNTS = new HashMap<>();
  private static String reference = "";

  /** One press; {@code shown} whether a page with a form comes before it. */
  record Form(String path, boolean shown, Map<String, String> fields) {}

  @BeforeAll
  static void everybodySignsIn() {
    for (var role : List.of("triage", "lead")) {
      PEOPLE.put(role, Person.signedIn(role, "/triage"));
      var acted =
          "select actor from audit_entry where actor_name is not null order by id desc limit 1";
      ACCOUNTS.put(role, Rows.of(acted).get(0));
    }
    for (var role : List.of("reporter", "auditor", "manager")) {
      PEOPLE.put(role, Person.signedIn(role, "/my-reports"));
    }
    Person.signedIn("triage2", "/triage");
    reference = Api.submit("reporter", Sample.minimal());
    Rows.change(
        "insert into entry (id, report_id, kind, code, author, written_at, version)"
            + " select gen_random_uuid(), id, 'PROPOSED', 'logged', 'nobody', now(), 0"
            + " from report where reference = ?",
        reference);
  }

  static Stream<Permissions.Line> lines() {
    return Permissions.lines().filter(it -> FORMS.containsKey(it.action()));
  }

  @Test
  void everyActionOfTheTableIsDoneSomewhere() {
    assertThat(Permissions.lines().map(Permissions.Line::action))
        .filteredOn(it -> !ELSEWHERE.contains(it))
        .containsExactlyInAnyOrderElementsOf(FORMS.keySet());
  }

  @ParameterizedTest
  @MethodSource("lines")
  void thePagesAllowWhatTheTableAllowsAndNoMore(Permissions.Line line) {
    var form = requireNonNull(FORMS.get(line.action()));
    var expected = new LinkedHashMap<String, String>();
    var answered = new LinkedHashMap<String, String>();
    for (var role : line.letters().keySet()) {
      for (int i = 0; i < REPORTS.length(); i++) {
        var letter = REPORTS.charAt(i);
        var cell = role + " " + letter;
        expected.put(cell, expected(line, form, role, letter));
        answered.put(cell, answer(line.action(), form, role, letter));
      }
    }

    assertThat(answered).isEqualTo(expected);
  }

  private static String expected(Permissions.Line line, Form form, String role, char letter) {
    if (!isDesk(role)) {
      return form.shown() ? "403 403" : "403";
    }
    // What is done to several at once says of each why it was not done.
    var refused = letter == 'x' && !form.path().isEmpty() ? "404" : "409";
    var allowed = letter != 'x' && line.allows(role, letter);
    return (form.shown() ? (allowed ? "200" : refused) + " " : "") + (allowed ? "303" : refused);
  }

  private static String answer(String action, Form form, String role, char letter) {
    bringAbout(action, letter, ACCOUNTS.getOrDefault(role, "nobody"));
    var person = requireNonNull(PEOPLE.get(role));
    var page = "/triage/" + reference + "/" + form.path();
    var shown = form.shown() ? person.get(page).statusCode() + " " : "";
    var fields = new HashMap<>(form.fields());
    fields.put("readers", other(role));
    fields.put("colleague", other(role));
    var due = LocalDate.now(ZoneOffset.UTC).plusDays(7);
    fields.put("due-day", "" + due.getDayOfMonth());
    fields.put("due-month", "" + due.getMonthValue());
    fields.put("due-year", "" + due.getYear());
    fields.put("page-version", column("version"));
    fields.put("chosen", reference);
    var address = form.path().isEmpty() ? "/triage/selected" : page;
    return shown + person.submit(home(role), address, fields).statusCode();
  }

  private static String home(String role) {
    return isDesk(role) ? "/triage/search" : "/my-reports";
  }

  private static boolean isDesk(String role) {
    return ACCOUNTS.containsKey(role);
  }

  private static String other(String role) {
    return Rows.of(
            "select account from colleague where account <> ? limit 1",
            ACCOUNTS.getOrDefault(role, ""))
        .get(0);
  }

  /** As if it had come about: what leads there is for other tests. */
  private static void bringAbout(String action, char letter, String me) {
    var other = new UUID(0, 1).toString();
    var mine = letter == 'm' || letter == 'p';
    Rows.change(
        "update report set state = ?, assignee = ?, taken_at = now(), proposed_by = ?,"
            + " outcome = 'LOGGED', closed_at = now(), paused_clock = ?, restricted = ?"
            + " where reference = ?",
        switch (letter) {
          case 'm', 'a' -> "TAKEN";
          case 'p', 'w' -> "PENDING";
          case 'c' -> "CLOSED";
          default -> "NEW";
        },
        "nx".indexOf(letter) >= 0 ? null : mine ? me : other,
        letter == 'p' ? me : other,
        action.equals("RESUME") ? "GRADING" : null,
        letter == 'x' || action.equals("LIFT"),
        reference);
    Rows.change(
        "delete from named_reader where report_id = (select id from report where reference = ?)",
        reference);
    if (letter != 'x' && action.equals("LIFT")) {
      Rows.change(
          "insert into named_reader select id, ? from report where reference = ?", me, reference);
    }
  }

  private static String column(String name) {
    return Rows.of("select " + name + " from report where reference = ?", reference).get(0);
  }
}
