package org.softintel.journey;

import static java.util.Map.entry;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.softintel.given.OfficerActions;
import org.softintel.given.OutcomeFields;
import org.softintel.given.PermissionCase;
import org.softintel.given.Permissions;
import org.softintel.given.SanitisedLogs;

/** The table of permissions, walked through the pages: each action, each role, each report. */
class PermissionFormsTest {
  private static final String WHY = "Invented";

  /** Where each action is done, and what is sent: an action that is not here fails. */
  private static final Map<String, Form> FORMS =
      Map.ofEntries(
          entry("TAKE", new Form("take", false, Map.of())),
          entry("MARK_READ", new Form("", false, Map.of("act", "read"))),
          entry("MARK_UNREAD", new Form("mark-unread", false, Map.of())),
          entry("NOTE", new Form("note", true, Map.of("text", WHY))),
          entry("PRIORITY", new Form("priority", true, Map.of("priority", "high", "reason", WHY))),
          // The page is open to whoever may raise it.
          entry(
              "LOWER_PRIORITY",
              new Form("priority", false, Map.of("priority", "low", "reason", WHY))),
          entry("REASSIGN", new Form("assign", true, Map.of())),
          entry("PUT_BACK", new Form("put-back", true, Map.of("reason", WHY))),
          entry("SUPERVISE", new Form("supervise", true, Map.of("text", WHY))),
          entry(
              "EVALUATE",
              new Form(
                  "evaluation", true, Map.of("source", "1", "information", "B", "handling", "P"))),
          entry(
              "ANSWER_DANGER",
              new Form("danger", true, Map.of("answer", "not-immediate", "reason", WHY))),
          entry("RAISE_DANGER", new Form("raise-danger", true, Map.of("reason", WHY))),
          entry("PAUSE", new Form("pause", true, Map.of("reason", WHY))),
          entry("RESUME", new Form("resume", true, Map.of())),
          entry("CLOSE", new Form("close", true, OutcomeFields.of("safeguarding", WHY, ""))),
          entry("REOPEN", new Form("reopen", true, Map.of("reason", WHY))),
          entry("CORRECT", new Form("correct", true, OutcomeFields.of("safeguarding", WHY, ""))),
          entry("CONFIRM", new Form("confirm", true, Map.of())),
          entry("SEND_BACK", new Form("send-back", true, Map.of("reason", WHY))),
          entry("WITHDRAW", new Form("withdraw", true, Map.of("reason", WHY))),
          entry("RESTRICT", new Form("restrict", true, Map.of("reason", WHY))),
          entry("LIFT", new Form("lift", true, Map.of("reason", WHY))),
          entry("ASSIGN", new Form("task", true, Map.of("text", WHY))),
          entry("WRITE_LOG", new Form("logs/new", true, SanitisedLogs.saying(WHY))),
          entry("ASK", new Form("question", true, Map.of("question", WHY))),
          entry("COPY", new Form("copy", true, Map.of("copy", "closed", "reason", WHY))),
          entry("TELL", new Form("feedback", true, Map.of("feedback", WHY))));

  private static PermissionCase report;

  /** One press; {@code shown} whether a page with a form comes before it. */
  record Form(String path, boolean shown, Map<String, String> fields) {}

  @BeforeAll
  static void everybodySignsIn() {
    report = new PermissionCase();
  }

  static Stream<Permissions.Line> lines() {
    return Permissions.lines().filter(it -> FORMS.containsKey(it.action()));
  }

  @Test
  void everyActionOfTheTableIsDoneSomewhere() {
    var walked = new HashSet<>(FORMS.keySet());
    walked.addAll(PermissionVisitsTest.VISITS.keySet());

    assertThat(Permissions.lines().map(Permissions.Line::action))
        .containsExactlyInAnyOrderElementsOf(walked);
  }

  @ParameterizedTest
  @MethodSource("lines")
  void thePagesAllowWhatTheTableAllowsAndNoMore(Permissions.Line line) {
    report.renew();
    var form = requireNonNull(FORMS.get(line.action()));
    var expected = new LinkedHashMap<String, String>();
    var answered = new LinkedHashMap<String, String>();
    for (var role : line.letters().keySet()) {
      for (int i = 0; i < PermissionCase.LETTERS.length(); i++) {
        var letter = PermissionCase.LETTERS.charAt(i);
        var cell = role + " " + letter;
        expected.put(cell, expected(line, form, role, letter));
        answered.put(cell, answer(line.action(), form, role, letter));
      }
    }

    assertThat(answered).isEqualTo(expected);
  }

  private static String expected(Permissions.Line line, Form form, String role, char letter) {
    if (!report.isDesk(role)) {
      return form.shown() ? "403 403" : "403";
    }
    if (letter == 's' && line.allows(role, 'm') && !line.allows(role, 's')) {
      // The page says why, and nothing is saved.
      return form.shown() ? "200 403" : "403";
    }
    // What is done to several at once says of each why it was not done.
    var refused = letter == 'x' && !form.path().isEmpty() ? "404" : "409";
    var allowed = letter != 'x' && line.allows(role, letter);
    return (form.shown() ? (allowed ? "200" : refused) + " " : "") + (allowed ? "303" : refused);
  }

  private static String answer(String action, Form form, String role, char letter) {
    report.bringAbout(action, letter, role);
    if (action.equals("LOWER_PRIORITY")) {
      report.by(role).get(report.page());
    }
    var page = report.page() + "/" + form.path();
    var shown = form.shown() ? report.by(role).get(page).statusCode() + " " : "";
    var address = form.path().isEmpty() ? "/triage/selected" : page;
    return shown + report.submit(role, address, fields(form, role)).statusCode();
  }

  private static Map<String, String> fields(Form form, String role) {
    var fields = new HashMap<>(form.fields());
    fields.put("readers", report.colleagueOf(role));
    fields.put("colleague", report.colleagueOf(role));
    fields.putAll(OfficerActions.due(LocalDate.now(ZoneOffset.UTC).plusDays(7)));
    fields.put("page-version", report.column("version"));
    fields.put("chosen", report.reference());
    return fields;
  }
}
