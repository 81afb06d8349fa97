package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.softintel.given.Await.until;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.softintel.given.DatabaseRows;
import org.softintel.given.GivenDisclosure;
import org.softintel.given.Mails;
import org.softintel.given.NoScriptUser;
import org.softintel.given.OfficerActions;
import org.softintel.given.PartnerApi;
import org.softintel.given.SampleReports;
import org.softintel.given.SanitisedLogs;
import org.softintel.given.SignedIn;
import org.softintel.given.TestStack;
import org.softintel.report.status.ReportReference;

/** What cannot be written down does not happen: the application may not add to the trail. */
class UnwritableTrailTest {
  private static final String WORDS = "An invented ochre kite was seen";
  private static final int FIRST_OF_OURS = 500;
  private static final String NEVER_WAS = ReportReference.next().value();
  private static final String MAY_INSERT =
      "select string_agg(column_name, ', ') from information_schema.column_privileges"
          + " where table_name = 'audit_entry' and grantee = 'softintel_app'"
          + " and privilege_type = 'INSERT'";

  private static final Pattern REFERENCE =
      Pattern.compile("(SI|SL)-[0-9A-Z]{4}-[0-9A-Z]{4}(?<!SI-4K7M-2QX9)");
  private static final String[] PLAIN_WORDS = {
    "There is a problem with the service", "Internal Server Error"
  };
  // Signing in is written down a little later.
  // What is written just after its answer may be of the visit before.
  private static final String RECORDED =
      "audit_entry where actor <> 'service' and operation not in ('SIGN_IN', 'REFUSAL') and id > ";
  private static final String CHECKPOINTS = "outbox where kind = 'CHECKPOINT'";
  private static final String SENT = CHECKPOINTS + " and state = 'SENT'";
  private static final String ALARM = "ALARM: the audit trail cannot be written";
  private static final Path LOG = TestStack.shared().home().resolve("logs/app.log");
  private static final Duration SOON = Duration.ofSeconds(60);

  @SignedIn("lead")
  private static NoScriptUser lead;

  @SignedIn("auditor")
  private static NoScriptUser auditor;

  private static String reference;
  private static String log;
  private static String paper;
  private static String columns;

  record Answer(int status, String body) {}

  @BeforeAll
  static void aReportThatWasPassedOn() {
    reference = PartnerApi.submit("reporter", SampleReports.saying(WORDS));
    new OfficerActions(lead).take(reference);
    log = SanitisedLogs.of(reference, lead);
    paper = GivenDisclosure.onPaper(reference, log, lead);
    columns = DatabaseRows.of(MAY_INSERT).get(0);
  }

  @AfterEach
  void grantAgain() {
    TestStack.shared().execute("grant insert (" + columns + ") on audit_entry to softintel_app");
  }

  @Test
  void nothingIsShownThatCannotBeRecordedAndEverythingOnceItCan() {
    var reads = reads();
    reads.forEach((what, read) -> assertThat(read.get().status()).as(what).isEqualTo(200));

    TestStack.shared().execute("revoke insert on audit_entry from softintel_app");

    reads.forEach(
        (what, read) -> {
          var answer = read.get();
          assertThat(answer.status()).as(what).isGreaterThanOrEqualTo(FIRST_OF_OURS);
          assertThat(answer.body())
              .as(what)
              .doesNotContain(WORDS, "An invented car", reference, "REPORT_OPENED", "%PDF");
        });

    grantAgain();
    reads.forEach((what, read) -> assertThat(read.get().status()).as(what).isEqualTo(200));
  }

  /** Every address that is recorded when all is well, for everybody who may ask for it. */
  @Test
  void noAddressAnswersWithoutItsLine() {
    EndpointRolesTest.everybodySignsIn();
    var recorded = EndpointRolesTest.table().flatMap(UnwritableTrailTest::recorded).toList();
    assertThat(recorded.stream().map(it -> it.row().route()))
        .contains(
            "GET /my-reports",
            "GET /my-reports/{reference}/receipt/file",
            "GET /api/v1/reports/{reference}/receipt",
            "GET /insight/figures.csv",
            "GET /people");

    TestStack.shared().execute("revoke insert on audit_entry from softintel_app");

    for (var visit : recorded) {
      var answer = visit.ask();
      assertThat(answer.status()).as("%s", visit).isGreaterThanOrEqualTo(FIRST_OF_OURS);
      assertThat(answer.body().replace(visit.address(), ""))
          .as("%s", visit)
          .doesNotContain(WORDS, "REPORT_OPENED", "Exception", "org.softintel")
          .doesNotContainPattern(REFERENCE)
          .containsAnyOf(PLAIN_WORDS);
    }
    grantAgain();
    recorded.forEach(it -> assertThat(it.ask().status()).as("%s", it).isEqualTo(200));
  }

  @Test
  void noMailLeavesUnrecordedAndAllDoLater() throws IOException {
    var sent = PartnerApi.submit("reporter", SampleReports.minimal());
    until("both mails", SOON, () -> delivered(sent) == 2);
    until("a checkpoint", SOON, () -> DatabaseRows.count(CHECKPOINTS) > 0);
    var mails = Mails.about(sent).size();
    var before = Files.readString(LOG).length();

    TestStack.shared().execute("revoke insert on audit_entry from softintel_app");
    DatabaseRows.change(
        "update outbox set state = 'WAITING', due_at = now() where reference = ?", sent);
    var checkpoint = DatabaseRows.of("select max(id) from " + CHECKPOINTS).get(0);
    DatabaseRows.change(
        "update outbox set state = 'WAITING', due_at = now() where id = ?::bigint", checkpoint);
    until("an alarm", SOON, () -> Files.readString(LOG).substring(before).contains(ALARM));
    var alarmed = Instant.now();
    until("two rounds more", SOON, () -> alarmed.plusSeconds(5).isBefore(Instant.now()));
    assertThat(Mails.about(sent)).hasSize(mails);
    until(
        "a checkpoint, which leaves no line",
        SOON,
        () -> DatabaseRows.count(SENT + " and id = ?::bigint", checkpoint) == 1);
    grantAgain();
    until("both mails again", SOON, () -> delivered(sent) == 4);
    assertThat(Mails.about(sent)).hasSize(mails + 2);
  }

  private static long delivered(String report) {
    return DatabaseRows.count(
        "audit_entry where act = 'LETTER_DELIVERED' and reference = ?", report);
  }

  /** One address as somebody asks for it. */
  private record Visit(EndpointRolesTest.Row row, String who, String address) {
    EndpointRolesTest.Answer ask() {
      return EndpointRolesTest.ask(row, who, address);
    }

    boolean isRecorded() {
      var last = DatabaseRows.of("select coalesce(max(id), 0) from audit_entry").get(0);
      return ask().status() == 200 && DatabaseRows.count(RECORDED + last) > 0;
    }
  }

  private static Stream<Visit> recorded(EndpointRolesTest.Row row) {
    return row.statuses().keySet().stream()
        .filter(who -> row.method().equals("GET") && !row.denies(who))
        // Somebody signs in for each of these, and that is an entry.
        .filter(who -> !EndpointRolesTest.ENDING.contains(row.address()))
        .map(who -> new Visit(row, who, EndpointRolesTest.filled(row, who)))
        // Twice: an entry that was put off may come in meanwhile.
        .filter(Visit::isRecorded)
        .filter(Visit::isRecorded);
  }

  @Test
  void nothingIsKeptOrDoneThatCannotBeRecorded() {
    var other = PartnerApi.submit("reporter", SampleReports.minimal());
    var page = "/triage/" + reference + "/note";
    var token = lead.csrfToken(page);
    var before = kept();

    TestStack.shared().execute("revoke insert on audit_entry from softintel_app");

    assertThat(
            PartnerApi.as("reporter")
                .contentType("application/json")
                .body(SampleReports.minimal().toString())
                .post(PartnerApi.REPORTS)
                .statusCode())
        .isGreaterThanOrEqualTo(FIRST_OF_OURS);
    assertThat(
            lead.post(page, Map.of("csrf-token", token, "text", "An invented note.")).statusCode())
        .isNotEqualTo(303);
    assertThat(PartnerApi.as("reporter").get(PartnerApi.REPORTS + "/" + other).statusCode())
        .isGreaterThanOrEqualTo(FIRST_OF_OURS);
    var refused = lead.get("/triage/" + NEVER_WAS);
    assertThat(refused.statusCode()).isGreaterThanOrEqualTo(FIRST_OF_OURS);
    assertThat(refused.body()).contains(PLAIN_WORDS[0]);
    assertThat(PartnerApi.as("lead").get(PartnerApi.REPORTS + "/" + NEVER_WAS).statusCode())
        .isGreaterThanOrEqualTo(FIRST_OF_OURS);
    assertThat(kept()).isEqualTo(before);
  }

  private static List<Long> kept() {
    return List.of(
        DatabaseRows.count("report"),
        DatabaseRows.count("entry"),
        // Each hour has a mail of its own with a checkpoint, which is no act.
        DatabaseRows.count("outbox where kind <> 'CHECKPOINT'"),
        DatabaseRows.count("sealed_key"));
  }

  private static Map<String, Supplier<Answer>> reads() {
    var page = "/triage/" + reference;
    var reads = new LinkedHashMap<String, Supplier<Answer>>();
    for (var address :
        List.of(
            "/triage",
            page,
            page + "/print",
            page + "/note",
            page + "/logs/new",
            page + "/logs/" + log,
            page + "/logs/" + log + "/print",
            page + "/disclosures/" + paper,
            page + "/disclosures/" + paper + "/paper",
            "/triage/tasks")) {
      reads.put(address, () -> page(lead, address));
    }
    var token = lead.csrfToken("/triage/search");
    var search = Map.of("csrf-token", token, "field", "name", "typed", "Nobody Anywhere");
    reads.put(
        "search",
        () -> {
          var answer = lead.follow(lead.post("/triage/search", search));
          return new Answer(answer.statusCode(), answer.body());
        });
    for (var address :
        List.of(
            "/audit",
            "/audit/export/log.ndjson",
            "/audit/export/log.tar",
            "/audit/export/entries.csv",
            "/audit/export/entries.ndjson")) {
      reads.put(address, () -> page(auditor, address));
    }
    for (var address : List.of(PartnerApi.REPORTS, PartnerApi.REPORTS + "/" + reference)) {
      reads.put(address, () -> called("lead", address));
    }
    reads.put("entries", () -> called("auditor", "/api/v1/audit/entries"));
    return reads;
  }

  private static Answer page(NoScriptUser user, String address) {
    var answer = user.get(address);
    return new Answer(answer.statusCode(), answer.body());
  }

  private static Answer called(String account, String address) {
    var answer = PartnerApi.as(account).get(address);
    return new Answer(answer.statusCode(), answer.body().asString());
  }
}
