package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.softintel.given.Api;
import org.softintel.given.Logs;
import org.softintel.given.PassingOn;
import org.softintel.given.Person;
import org.softintel.given.Rows;
import org.softintel.given.Sample;
import org.softintel.given.Stack;
import org.softintel.given.Team;

/** What cannot be written down does not happen: the application may not add to the trail. */
class UnwritableTrailTest {
  private static final String WORDS = "An invented ochre kite was seen";
  private static final int FIRST_OF_OURS = 500;
  private static final String MAY_INSERT =
      "select string_agg(column_name, ', ') from information_schema.column_privileges"
          + " where table_name = 'audit_entry' and grantee = 'softintel_app'"
          + " and privilege_type = 'INSERT'";

  private static Person lead;
  private static Person auditor;
  private static String reference;
  private static String log;
  private static String paper;
  private static String columns;

  record Answer(int status, String body) {}

  @BeforeAll
  static void aReportThatWasPassedOn() {
    lead = Person.signedIn("lead", "/triage");
    auditor = Person.signedIn("auditor", "/audit");
    reference = Api.submit("reporter", Sample.saying(WORDS));
    new Team(lead).take(reference);
    log = Logs.of(reference, lead);
    paper = PassingOn.onPaper(reference, log, lead);
    columns = Rows.of(MAY_INSERT).get(0);
  }

  @AfterEach
  void grantAgain() {
    Stack.shared().execute("grant insert (" + columns + ") on audit_entry to softintel_app");
  }

  @Test
  void nothingIsShownThatCannotBeRecordedAndEverythingOnceItCan() {
    var reads = reads();
    reads.forEach((what, read) -> assertThat(read.get().status()).as(what).isEqualTo(200));

    Stack.shared().execute("revoke insert on audit_entry from softintel_app");

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

  @Test
  void nothingIsKeptOrDoneThatCannotBeRecorded() {
    var other = Api.submit("reporter", Sample.minimal());
    var page = "/triage/" + reference + "/note";
    var token = lead.csrfToken(page);
    var before = kept();

    Stack.shared().execute("revoke insert on audit_entry from softintel_app");

    assertThat(
            Api.as("reporter")
                .contentType("application/json")
                .body(Sample.minimal().toString())
                .post(Api.REPORTS)
                .statusCode())
        .isGreaterThanOrEqualTo(FIRST_OF_OURS);
    assertThat(
            lead.post(page, Map.of("csrf-token", token, "text", "An invented note.")).statusCode())
        .isNotEqualTo(303);
    assertThat(Api.as("reporter").get(Api.REPORTS + "/" + other).statusCode())
        .isGreaterThanOrEqualTo(FIRST_OF_OURS);
    assertThat(kept()).isEqualTo(before);
  }

  private static List<Long> kept() {
    return List.of(
        Rows.count("report"), Rows.count("entry"), Rows.count("outbox"), Rows.count("sealed_key"));
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
          var answer = lead.post("/triage/search", search);
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
    for (var address : List.of(Api.REPORTS, Api.REPORTS + "/" + reference)) {
      reads.put(address, () -> called("lead", address));
    }
    reads.put("entries", () -> called("auditor", "/api/v1/audit/entries"));
    return reads;
  }

  private static Answer page(Person person, String address) {
    var answer = person.get(address);
    return new Answer(answer.statusCode(), answer.body());
  }

  private static Answer called(String account, String address) {
    var answer = Api.as(account).get(address);
    return new Answer(answer.statusCode(), answer.body().asString());
  }
}
