package org.softintel.given;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One report, which stands to somebody as a letter of the table of {@link Permissions} says. */
public final class PermissionCase {
  /** The letters of the table, and x: restricted, and they are not named. */
  public static final String LETTERS = "nmapwckdsx";

  /** Who has it when it is another's: they have left the desk. */
  public static final String LEAVER = new UUID(0, 1).toString();

  private final Map<String, NoScriptUser> people = new HashMap<>();
  private final Map<String, String> accounts = new HashMap<>();
  private final Map<String, String> tokens = new HashMap<>();
  private final ObjectNode sent;
  private String reference;

  public PermissionCase() {
    this(SampleReports.minimal());
  }

  public PermissionCase(ObjectNode sent) {
    this.sent = sent;
    for (var role : List.of("triage", "lead", "reporter", "auditor", "manager")) {
      people.put(role, NoScriptUser.signedIn(role, isDesk(role) ? "/triage" : "/my-reports"));
      accounts.put(role, subject(PartnerApi.token(role)));
    }
    NoScriptUser.signedIn("triage2", "/triage");
    DatabaseRows.change(
        "insert into colleague (account, name, seen_at, left_at) values (?, 'Nobody Leaver',"
            + " now(), now()) on conflict do nothing",
        LEAVER);
    reference = submitted();
  }

  /** Another report like it: each page of one on which much was done shows all of that. */
  public void renew() {
    reference = submitted();
  }

  private String submitted() {
    var submitted = PartnerApi.submit("reporter", sent);
    DatabaseRows.change(
        "insert into entry (id, report_id, kind, code, author, written_at, version, stamp)"
            + " select gen_random_uuid(), id, 'PROPOSED', 'logged', 'nobody', now(), 0, ''"
            + " from report where reference = ?",
        submitted);
    return submitted;
  }

  public String reference() {
    return reference;
  }

  public String page() {
    return "/triage/" + reference;
  }

  public NoScriptUser by(String role) {
    return requireNonNull(people.get(role));
  }

  /** Sends a form from a page that stands open beside it. */
  public HttpResponse<String> submit(String role, String address, Map<String, String> fields) {
    var all = new HashMap<>(fields);
    all.put("csrf-token", tokens.computeIfAbsent(role, this::token));
    return by(role).post(address, all);
  }

  private String token(String role) {
    return by(role).csrfToken(isDesk(role) ? "/triage/search" : "/my-reports");
  }

  public boolean isDesk(String role) {
    return role.equals("triage") || role.equals("lead");
  }

  public String account(String role) {
    return requireNonNull(accounts.get(role));
  }

  private static String subject(String token) {
    var claims = new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), UTF_8);
    return SampleReports.parsed(claims).path("sub").asText();
  }

  /** Somebody else who can be chosen. */
  public String colleagueOf(String role) {
    return account(role.equals("lead") ? "triage" : "lead");
  }

  public String column(String name) {
    return DatabaseRows.of("select " + name + " from report where reference = ?", reference).get(0);
  }

  /** As if it had come about: what leads there is for other tests. */
  public void bringAbout(String action, char letter, String role) {
    var mine = "mpkds".indexOf(letter) >= 0;
    DatabaseRows.change(
        "update report set state = ?, assignee = ?, taken_at = now(), proposed_by = ?,"
            + " outcome = 'LOGGED', closed_at = now(), paused_clock = ?, restricted = ?,"
            + " danger = ?, danger_at = now(),"
            + " source_grade = '2', information_grade = 'C', handling = 'P' where reference = ?",
        switch (letter) {
          case 'm', 'a', 'd', 's' -> "TAKEN";
          case 'p', 'w' -> "PENDING";
          case 'c', 'k' -> "CLOSED";
          default -> "NEW";
        },
        "nx".indexOf(letter) >= 0 ? null : mine ? account(role) : LEAVER,
        "pk".indexOf(letter) >= 0 ? account(role) : LEAVER,
        action.equals("RESUME") ? "GRADING" : null,
        letter == 'x' || action.equals("LIFT"),
        letter == 'd' || action.equals("ANSWER_DANGER") ? "NOTICED" : null,
        reference);
    DatabaseRows.change(
        "insert into reading (report_id, reader, read_at, opened, named) select id, ?, now(), true,"
            + " ? from report where reference = ? on conflict (report_id, reader) do update set"
            + " opened = true, named = excluded.named",
        account(role),
        letter == 's' ? "PERSON" : null,
        reference);
    if (action.equals("LOWER_PRIORITY")) {
      DatabaseRows.change("update report set priority = 1 where reference = ?", reference);
    }
    DatabaseRows.change(
        "delete from named_reader where report_id = (select id from report where reference = ?)",
        reference);
    if (letter != 'x' && action.equals("LIFT")) {
      DatabaseRows.change(
          "insert into named_reader select id, ? from report where reference = ?",
          account(role),
          reference);
    }
  }
}
