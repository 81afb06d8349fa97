package org.softintel.oversight.auditors;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.EntryFilter;
import org.softintel.audit.trail.LoggedOperation;
import org.softintel.audit.trail.Sending;
import org.softintel.platform.page.Option;
import org.softintel.platform.page.Problem;
import org.softintel.platform.page.Problems;
import org.softintel.report.access.UnusualAccessCause;

/** What auditors type into their filter. */
class AuditQueryTest {
  private static final String ALL = String.join(" ", AuditQuery.NAMES);

  @Test
  void everyPartNarrowsAndStandsInTheAddress() {
    var query =
        query(
            "person", "Terry Example",
            "reference", "si0000000 0".replace(" ", ""),
            "agency", "school-a",
            "operation", "CONSULTATION",
            "act", "REPORT_OPENED",
            "cause", "own-name",
            "from", "24/11/2026",
            "to", "24/11/2026",
            "before", "77");

    assertThat(query.ok()).isTrue();
    assertThat(query.filter())
        .isEqualTo(
            new EntryFilter(
                Map.of(
                    EntryFilter.Key.PERSON, "account-of-terry",
                    EntryFilter.Key.REFERENCE, "SI-0000-0000",
                    EntryFilter.Key.AGENCY, "school-a",
                    EntryFilter.Key.CAUSE, "own-name"),
                new EntryFilter.What(
                    Optional.of(LoggedOperation.CONSULTATION), Optional.of(Act.REPORT_OPENED)),
                new EntryFilter.Span(
                    Optional.of(Instant.parse("2026-11-24T00:00:00Z")),
                    Optional.of(Instant.parse("2026-11-25T00:00:00Z"))),
                77));
    assertThat(query.address("/audit").toString())
        .startsWith("/audit?person=account-of-terry&")
        .contains("&act=REPORT_OPENED&cause=own-name&from=24%2F11%2F2026")
        .doesNotContain("Terry", "before");
    assertThat(query.olderThan(9, "/audit")).endsWith("&before=9");
    assertThat(query.back("/audit")).isEqualTo(query.address("/audit").toString());
    assertThat(query.address("/audit/unusual/7", "done=saved").toString())
        .isEqualTo(query.address("/audit/unusual/7") + "&done=saved");
    assertThat(query().address("/audit/unusual/7", "done=saved").toString())
        .isEqualTo("/audit/unusual/7?done=saved");
  }

  @Test
  void theDocumentOfTheApiNamesEveryFilterAndEveryCause() throws IOException {
    var document = Files.readString(Path.of("src/main/resources/META-INF/openapi.yaml"));
    var call = document.split("operationId: readAuditEntries", 2)[1].split("responses:", 2)[0];
    var named =
        Pattern.compile("name: ([a-z-]+)").matcher(call).results().map(it -> it.group(1)).toList();

    assertThat(named).containsAll(AuditQuery.NAMES).hasSize(AuditQuery.NAMES.size() + 1);
    assertThat(named).contains("before-row");
    assertThat(call)
        .contains(
            "enum: ["
                + Stream.of(UnusualAccessCause.values())
                    .map(UnusualAccessCause::code)
                    .collect(joining(", "))
                + "]")
        .contains("enum: [none, not-justified, followed-up, justified]");
  }

  @Test
  void everyCauseHasItsIndex() throws IOException {
    var indexes = Files.readString(Path.of("src/main/resources/db/migration/V3__audit_trail.sql"));

    for (var cause : UnusualAccessCause.values()) {
      assertThat(indexes).contains("LIKE '%" + cause.code() + "%'");
      assertThat(
              Stream.of(UnusualAccessCause.values()).filter(it -> it.code().contains(cause.code())))
          .as("found by no other's code")
          .hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "person,     Nobody Known,  Enter the full name or the account id",
    "reference,  SI-1,          reference such as",
    "agency,     School A!,     organisation’s code",
    "cause,      Bulk,          Select a cause",
    "looked,     perhaps,       Select whether it was looked into",
    "operation,  NOTHING,       an operation",
    "act,        NOTHING,       an act",
    "from,       yesterday,     From must be a day",
    "to,         31/2/2026,     To must be a day",
    "before,     x,             must be a number",
  })
  void whatIsWrongIsSaidBesideItsFieldAndComesBack(String name, String value, String message) {
    var form = query(name, value).form(ALL);

    assertThat(form.message(name)).contains(message);
    assertThat(form.value(name)).isEqualTo(value);
    assertThat(query(name, value).back("/audit")).isEqualTo("/audit");
    assertThatThrownBy(() -> query(name, value).demanded()).isInstanceOf(Problems.class);
  }

  /** A link to a field that is on another page would lead nowhere. */
  @Test
  void aProblemLeadsOnlyToAFieldThatThePageHas() {
    var form = query("looked", "perhaps", "from", "yesterday").form("person from to");

    assertThat(form.problems()).extracting(Problem::field).containsExactly("", "from");
    assertThat(form.problems().get(0).message()).isEqualTo("Select whether it was looked into");
    assertThat(form.value("looked")).isEqualTo("perhaps");
  }

  @Test
  void partsThatExcludeEachOtherAreSaidToDoSo() {
    assertThat(query("operation", "ERASURE", "act", "REPORT_OPENED").form(ALL).problems())
        .extracting(Problem::field)
        .containsExactly("act");
    assertThat(query("from", "25/11/2026", "to", "24/11/2026").form(ALL).problems())
        .extracting(Problem::field)
        .containsExactly("to");
  }

  @Test
  void nothingTypedIsEverything() {
    assertThat(query().filter()).isEqualTo(EntryFilter.ALL);
    assertThat(query().narrows()).isFalse();
    assertThat(query("before", "9").back("/audit")).isEqualTo("/audit");
    assertThat(query().backToReport("SI-1")).isEqualTo("/audit/reports/SI-1");
    assertThat(query("before", "9").backToReport("SI-1")).isEqualTo("/audit/reports/SI-1?before=9");
  }

  @Test
  void whatElseAViewIsNarrowedToIsTold() {
    assertThat(query("person", "Terry Example", "reference", "SI-0000-0000").only()).isEmpty();
    assertThat(query("operation", "DISCLOSURE", "from", "24/11/2026").only())
        .isEqualTo("operation “Disclosed or notified”, from 24/11/2026");
    assertThat(query("looked", "none", "cause", "restricted").only())
        .isEqualTo(
            "unusual access because of “A restricted report”, unusual access that nobody has looked"
                + " into");
    assertThat(query("looked", "followed-up").only())
        .isEqualTo("unusual access with the answer “Being followed up”");
    assertThat(query("looked", "perhaps").only()).isEmpty();
  }

  @Test
  void eachAnswerOfAnAuditorIsAFilter() {
    for (var answer : List.of("none", "not-justified", "followed-up", "justified")) {
      assertThat(query("looked", answer).filter().keys())
          .isEqualTo(Map.of(EntryFilter.Key.LOOKED, answer));
    }
    assertThat(new EntriesView(false, "", Optional.empty()).answers())
        .extracting(Option::value)
        .containsExactly("", "none", "not-justified", "followed-up", "justified");
  }

  /** Or a filter that stands in the address would not narrow, and nobody would see that. */
  @Test
  void aBlankValueHidesNoOther() {
    var query = query("looked", "", "looked", "none", "agency", " ", "agency", "school-a");

    assertThat(query.filter().keys())
        .isEqualTo(Map.of(EntryFilter.Key.LOOKED, "none", EntryFilter.Key.AGENCY, "school-a"));
  }

  @Test
  void listsAndSearchesAreLeftOutOrAloneAndTheAddressKeepsThat() {
    var without = query("person", "Terry Example", "reference", "SI-0000-0000", "lists", "without");
    var only = query("reference", "SI-0000-0000", "lists", "only", "act", "STATUS_READ");

    assertThat(without.filter().keys())
        .containsOnlyKeys(EntryFilter.Key.ABOUT, EntryFilter.Key.PERSON);
    assertThat(only.filter().keys()).containsOnlyKeys(EntryFilter.Key.LISTED);
    assertThat(without.olderThan(9, "/audit"))
        .isEqualTo("/audit?person=account-of-terry&reference=SI-0000-0000&lists=without&before=9");
    assertThat(without.lists())
        .contains(new EntriesView.Lists(false, "person=account-of-terry&reference=SI-0000-0000"));
    assertThat(only.lists())
        .contains(new EntriesView.Lists(true, "reference=SI-0000-0000&act=STATUS_READ"));
    assertThat(query("reference", "SI-0000-0000").lists()).isEmpty();
    assertThat(query("reference", "SI-0000-0000", "lists", "x").ok()).isFalse();
    assertThat(query("lists", "without").filter()).isEqualTo(EntryFilter.ALL);
    assertThat(query("lists", "without").narrows()).isFalse();
  }

  @Test
  void whatWasPassedOnIsApartFromEmails() {
    var outside = query("reference", "SI-0000-0000", "sent", "outside");

    assertThat(outside.only()).isEqualTo("what was passed on outside the team");
    assertThat(outside.parameters()).isEqualTo("reference=SI-0000-0000&sent=outside");
    assertThat(outside.filter().what().sent()).contains(Sending.OUTSIDE);
    assertThat(query("sent", "x").ok()).isFalse();
  }

  /** Or an auditor who looks into a complaint does not find back to it. */
  @Test
  void aComplaintIsCarriedInAddressesAndIsNoFilter() {
    var id = "0e8b5c1e-0000-4000-8000-000000000007";
    var carried = query("reference", "SI-0000-0000", "lists", "without", "complaint", id);
    var about =
        new EntriesView.Subject(Optional.empty(), Optional.of("SI-0000-0000"), carried.complaint());
    var view = new EntriesView(true, "", Optional.empty(), about, "", carried.lists());

    assertThat(carried.parameters())
        .isEqualTo("reference=SI-0000-0000&lists=without&complaint=" + id);
    assertThat(carried.olderThan(9, "/audit")).endsWith("&before=9&complaint=" + id);
    assertThat(carried.lists().orElseThrow().all())
        .isEqualTo("reference=SI-0000-0000&complaint=" + id);
    assertThat(view.back()).isEqualTo("/audit/reports/SI-0000-0000?complaint=" + id);
    assertThat(new ExportChoice(0, carried.words(), carried.parameters()).back())
        .isEqualTo("/audit?" + carried.parameters());
    assertThat(carried.words()).containsExactly("reference: SI-0000-0000", "lists: without");
    assertThat(query("complaint", id).filter()).isEqualTo(EntryFilter.ALL);
    assertThat(query("complaint", id).narrows()).isFalse();
    assertThat(query("complaint", "x&y=z").parameters()).isEmpty();
  }

  @Test
  void aViewOfOnePersonAndOneReportSaysSoAndLeadsBackToTheReport() {
    var report = Optional.of("SI-0000-0000");
    var both = new EntriesView.Subject(Optional.of("Terry Example"), report);
    var view = new EntriesView(true, "person=a", Optional.empty(), both, "", Optional.empty());

    assertThat(view.subject()).isEqualTo("Terry Example and report SI-0000-0000");
    assertThat(view.back()).isEqualTo("/audit/reports/SI-0000-0000");
    assertThat(view.onePersonOneReport()).isTrue();
    assertThat(new EntriesView(false, "", Optional.empty()).back()).isNull();
  }

  private static AuditQuery query(String... sent) {
    MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
    for (int i = 0; i < sent.length; i += 2) {
      fields.add(sent[i], sent[i + 1]);
    }
    return new AuditQuery(
        fields, it -> it.contains("Terry") ? Optional.of("account-of-terry") : Optional.empty());
  }
}
