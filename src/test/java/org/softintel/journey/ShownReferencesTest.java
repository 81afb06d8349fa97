package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.softintel.given.Await;
import org.softintel.given.DatabaseRows;
import org.softintel.given.JudgedRows;
import org.softintel.given.Mails;
import org.softintel.given.OfficerActions;
import org.softintel.given.PartnerApi;
import org.softintel.given.SampleReports;

/**
 * Whatever names a report, to whomever and at whatever address, has named it in the trail first.
 */
class ShownReferencesTest {
  private static final Pattern REFERENCE = Pattern.compile("\\bSI-\\w{4}-\\w{4}\\b");

  /** In a hint. */
  private static final String EXAMPLE = "SI-4K7M-2QX9";

  /** Who reads the trail reads references; of that the trail says how many entries were shown. */
  private static boolean isOfTheTrail(EndpointRolesTest.Row row) {
    return row.address().startsWith("/audit") || row.address().startsWith("/api/v1/audit/");
  }

  /** Those of which it is known that they name reports: if one shows none, nothing was tested. */
  private static final List<String> SHOWING =
      List.of(
          "GET /triage",
          "GET /triage/{reference}",
          "GET /triage/{reference}/{task}",
          "GET /triage/{reference}/done",
          "GET /triage/{reference}/print",
          "GET /triage/{reference}/logs/{log}",
          "GET /triage/{reference}/disclosures/{disclosure}",
          "GET /triage/{reference}/disclosures/new",
          "GET /triage/{reference}/tasks/{assignment}",
          "GET /triage/{reference}/viewers",
          "GET /triage/{reference}/elsewhere",
          "GET /triage/{reference}/{row}/same/{other}/{otherRow}",
          "GET /triage/{reference}/{row}/connections",
          "GET /triage/{reference}/{row}/connections/export",
          "GET /triage/{reference}/judgements/{judgement}",
          "GET /triage/joined",
          "GET /triage/links",
          "GET /triage/groups/{peerGroup}",
          "GET /triage/groups/{peerGroup}/members/{member}",
          "GET /triage/places",
          "GET /triage/tasks",
          "GET /triage/tasks/given",
          "GET /people/{account}",
          "GET /my-reports",
          "GET /my-reports/sent",
          "GET /my-reports/{reference}",
          "GET /my-reports/{reference}/receipt",
          "GET /my-reports/{reference}/add/{addition}",
          "GET /my-reports/{reference}/copy",
          "GET /my-reports/{reference}/copy/file",
          "GET /api/v1/reports",
          "GET /api/v1/reports/{reference}",
          "GET /api/v1/reports/{reference}/judgements");

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Duration A_LEASE_AND_A_PAUSE = Duration.ofSeconds(90);

  private static String held = "";
  private static String troubled = "";

  @BeforeAll
  static void somethingForEachList() {
    EndpointRolesTest.everybodySignsIn();
    var found =
        PartnerApi.submit(
            "reporter",
            SampleReports.with(
                it -> {
                  it.putArray("children").addObject().put("name", "Zebedee Sample");
                  it.putArray("places").addObject().put("name", "Zebedee Arms");
                }));
    var team = new OfficerActions(EndpointRolesTest.person("triage")).take(found);
    team.give(found, "Terry Example", "Invented");
    team.give(found, "Lesley Template", "Invented");
    new OfficerActions(EndpointRolesTest.person("lead"))
        .take(PartnerApi.submit("reporter", SampleReports.minimal()))
        .give(found, "Lesley Template", "Invented");
    JudgedRows.of("lead").judge("v1", JudgedRows.of("lead"), "v1", "same");
    held = PartnerApi.submit("reporter", SampleReports.minimal());
    // On no page of the list, but in the banner above each.
    troubled = PartnerApi.submit("reporter", SampleReports.minimal());
    Mails.untilDelivered(troubled);
    DatabaseRows.change("update outbox set state = 'FAILED' where reference = ?", troubled);
    DatabaseRows.change("update report set state = 'CLOSED' where reference = ?", troubled);
  }

  /** Or the banner would stand above the lists of other tests. */
  @AfterAll
  static void nothingIsTroubled() {
    DatabaseRows.change("update outbox set state = 'SENT' where reference = ?", troubled);
  }

  @Test
  void eachAddressRecordsEveryReportThatItNames() {
    // given
    var unrecorded = new TreeMap<String, Set<String>>();
    var showing = new TreeSet<String>();
    // when
    EndpointRolesTest.table()
        .filter(it -> !isOfTheTrail(it))
        .forEach(row -> walk(row, showing, unrecorded));
    // then
    assertThat(unrecorded).isEmpty();
    assertThat(showing).containsAll(SHOWING);
  }

  @Test
  void whatASearchFindsIsRecordedEachTimeThatItIsShown() {
    var triage = EndpointRolesTest.person("triage");
    var search = Map.of("field", "name", "typed", "Zebedee");
    var address =
        triage.answer("/triage/search", search).headers().firstValue("Location").orElseThrow();
    for (int i = 0; i < 2; i++) {
      var before = DatabaseRows.of("select coalesce(max(id), 0) from audit_entry").get(0);
      var named = named(triage.get(address).body());
      named.remove(EXAMPLE);
      assertThat(named).isNotEmpty().isSubsetOf(recordedAfter(before));
    }
  }

  @Test
  void whoReadsTheTrailIsInItEachTime() {
    EndpointRolesTest.table()
        .filter(it -> isOfTheTrail(it))
        .forEach(
            row -> {
              var before = readings();

              var address = EndpointRolesTest.filled(row, "auditor");
              var answer = EndpointRolesTest.ask(row, "auditor", address);

              if (!named(answer.body()).isEmpty()) {
                assertThat(readings()).as(row.route()).isGreaterThan(before);
              }
            });
  }

  private static long readings() {
    return DatabaseRows.count(
        "audit_entry where act in ('AUDIT_READ', 'AUDIT_LOG_TAKEN', 'AUDIT_ENTRIES_TAKEN',"
            + " 'EVIDENCE_MADE', 'COMPLAINT_LOOKUP_OPENED')");
  }

  @Test
  void eachMailThatNamesAReportIsInTheTrail() throws Exception {
    Await.until("mails", SOON, () -> !Mails.about(held).isEmpty());
    for (var mailbox : List.of(Mails.SEALED, Mails.NOTICES)) {
      var mailed = named(String.join(" ", Mails.ids(mailbox)));
      assertThat(mailed).isNotEmpty();
      Await.untilNoneIsLeft(
          "mails without a line", A_LEASE_AND_A_PAUSE, () -> without(told(), mailed));
    }
  }

  private static Set<String> without(Set<String> some, Set<String> all) {
    var left = new TreeSet<>(all);
    left.removeAll(some);
    return left;
  }

  private static Set<String> told() {
    return Set.copyOf(
        DatabaseRows.of(
            "select reference from audit_entry where act in ('LETTER_DELIVERED', 'LEADS_TOLD')"
                + " and reference is not null"));
  }

  private static void walk(
      EndpointRolesTest.Row row, Set<String> showing, Map<String, Set<String>> unrecorded) {
    for (var who : row.statuses().keySet()) {
      if (row.denies(who)) {
        continue;
      }
      var address = EndpointRolesTest.filled(row, who);
      prepare(row, address);
      var before = DatabaseRows.of("select coalesce(max(id), 0) from audit_entry").get(0);
      var answer = EndpointRolesTest.ask(row, who, address);
      var named = named(answer.body());
      if (answer.status() >= 400) {
        // A refusal leads back to the report of its own address.
        named.removeAll(named(address));
      }
      if (!named.isEmpty()) {
        showing.add(row.route());
      }
      named.remove(EXAMPLE);
      named.removeAll(recordedAfter(before));
      if (!named.isEmpty()) {
        unrecorded.put(row.route() + " " + who, named);
      }
    }
  }

  private static void prepare(EndpointRolesTest.Row row, String address) {
    if (row.address().endsWith("/done")) {
      var reference = named(address).iterator().next();
      DatabaseRows.change(
          "update report set state = 'CLOSED', outcome = 'LOGGED', closed_at = now()"
              + " where reference = ?",
          reference);
    }
    if (row.address().contains("{account}")) {
      DatabaseRows.change(
          "update report set state = 'TAKEN', assignee = ?, taken_at = now() where reference = ?",
          address.split("/", -1)[2],
          held);
    }
  }

  /** By people: the service's own lines would hide that somebody's is missing. */
  private static Set<String> recordedAfter(String id) {
    var lines =
        DatabaseRows.of(
            "select concat(reference, ' ', detail) from audit_entry"
                + " where id > ?::bigint and actor <> 'service'",
            id);
    return Stream.concat(lines.stream(), sealedAfter(id))
        .flatMap(it -> named(it).stream())
        .collect(Collectors.toSet());
  }

  /** Which reports were compared only an auditor sees, who opens the entry. */
  private static Stream<String> sealedAfter(String id) {
    var auditor = EndpointRolesTest.person("auditor");
    return DatabaseRows.of(
            "select id::text from audit_entry where id > ?::bigint and act in ('REPORT_COMPARED',"
                + " 'ENTITY_SHOWN', 'ENTITIES_LISTED', 'LINKS_SHOWN', 'PLACES_SHOWN',"
                + " 'REVIEWS_SHOWN', 'JUDGEMENTS_READ', 'GROUP_SHOWN', 'GROUP_STARTED')",
            id)
        .stream()
        .map(it -> auditor.get("/audit/entries/" + it).body());
  }

  private static Set<String> named(String text) {
    return REFERENCE
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
