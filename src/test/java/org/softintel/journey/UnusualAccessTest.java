package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.softintel.given.Accounts;
import org.softintel.given.Api;
import org.softintel.given.Mailbox;
import org.softintel.given.Person;
import org.softintel.given.Replica;
import org.softintel.given.Rows;
import org.softintel.given.Sample;
import org.softintel.given.SealedMail;

/** Opening a report in an unusual way: recorded, told to the auditors, and asked about first. */
class UnusualAccessTest {
  private static final Duration SOON = Duration.ofSeconds(40);
  private static final String WORDS = "An invented teal kite was seen";
  private static final String REASON = "I cover for an invented colleague today.";

  private static String reader;
  private static Person person;

  @BeforeAll
  static void somebodyOfTheDesk() {
    reader = Accounts.with("triage");
    person = Person.signedIn(reader, "/triage");
  }

  @Test
  void whoHasTheSurnameOfSomebodyInItIsAskedWhyBeforeAnythingIsShown() throws Exception {
    var reference = Api.submit("reporter", naming("Anna Newcomer"));
    var page = "/triage/" + reference;

    var first = person.get(page + "/print");

    assertThat(first.statusCode()).isEqualTo(303);
    var asks =
        first.headers().firstValue("Location").orElseThrow().replaceAll("^https?://[^/]+", "");
    assertThat(asks).startsWith(page + "/reason?to=");
    var asked = person.get(asks);
    assertThat(asked.body()).contains("Why do you need to open this report?").doesNotContain(WORDS);
    assertThat(Rows.acts(reference))
        .contains("REASON_ASKED")
        .doesNotContain("REPORT_OPENED", "REPORT_PRINTED");

    var short9 = person.submit(asks, page + "/reason", Map.of("reason", "too short"));
    assertThat(short9.statusCode()).isEqualTo(400);
    assertThat(Jsoup.parse(short9.body()).select("textarea").text()).isEqualTo("too short");
    assertThat(short9.body()).contains("10 characters or more").doesNotContain(WORDS);

    var opened = person.submit(asks, page + "/reason", Map.of("reason", REASON));
    assertThat(opened.headers().firstValue("Location").orElse("")).endsWith(page + "/print");
    assertThat(person.get(page + "/print").body()).contains(WORDS);
    assertThat(person.get(page).body()).contains(WORDS);
    assertThat(causes(reference)).hasSize(1).allMatch(it -> it.contains("own-name"));
    assertThat(
            Rows.of(
                "select encode(reason, 'escape') from audit_entry"
                    + " where reference = ? and reason is not null",
                reference))
        .hasSize(1)
        .noneMatch(it -> it.contains("invented colleague"));

    var mail = new Mailbox("auditors").about(reference, SOON);
    assertThat(mail.getSubject()).endsWith("Unusual access: information report " + reference);
    assertThat(SealedMail.open(mail))
        .contains("own surname", "/audit?reference=" + reference)
        .doesNotContain("Newcomer", WORDS, REASON, reader);
  }

  @Test
  void aProgramSendsItsReasonAsAHeader() {
    var reference = Api.submit("reporter", naming("newcomer"));
    var address = Api.REPORTS + "/" + reference;

    var refused = Api.as(reader).get(address);

    assertThat(refused.statusCode()).isEqualTo(428);
    assertThat(refused.jsonPath().getString("type"))
        .isEqualTo("urn:softintel:problem:reason-required");
    assertThat(refused.body().asString()).doesNotContain(WORDS);
    assertThat(Api.as(reader).header("Reason", "too short").get(address).statusCode())
        .isEqualTo(400);
    assertThat(Api.as(reader).header("Reason", REASON).get(address).body().asString())
        .contains(WORDS);
    assertThat(Api.as(reader).get(address).statusCode()).isEqualTo(200);
  }

  @Test
  void whatAColleagueHasAndWhatIsRestrictedIsRecordedAndNotAskedAbout() {
    var reference = Api.submit("reporter", Sample.saying(WORDS));
    Rows.change(
        "update report set state = 'TAKEN', assignee = 'somebody', restricted = true"
            + " where reference = ?",
        reference);
    Rows.change(
        "insert into named_reader select id, ? from report where reference = ?",
        account(),
        reference);

    assertThat(person.get("/triage/" + reference).body()).contains(WORDS);

    assertThat(causes(reference)).hasSize(1);
    assertThat(causes(reference).get(0)).contains("not-assigned", "restricted");
    assertThat(person.get("/triage/" + reference).statusCode()).isEqualTo(200);
    assertThat(causes(reference)).hasSize(1);
  }

  @Test
  void whoWasRefusedOftenIsNoticedAtTheNextOpening() {
    var other = Accounts.with("triage");
    var closed = Api.submit("reporter", Sample.minimal());
    Rows.change("update report set restricted = true where reference = ?", closed);
    for (int i = 0; i < 10; i++) {
      assertThat(Api.as(other).get(Api.REPORTS + "/" + closed).statusCode()).isEqualTo(404);
    }
    var reference = Api.submit("reporter", Sample.minimal());

    assertThat(Api.as(other).get(Api.REPORTS + "/" + reference).statusCode()).isEqualTo(200);

    assertThat(causes(reference)).hasSize(1).allMatch(it -> it.contains("denied"));
  }

  @Test
  void manyReportsInAnHourAreAskedAboutAndTheHourIsNoticed() {
    var settings =
        Map.of(
            "softintel.unusual.reports-in-an-hour", "2",
            "softintel.unusual.margin", "0S",
            "softintel.deadline.opens", "03:00",
            "softintel.deadline.closes", "03:01");
    var other = Accounts.with("triage");
    var references =
        List.of(
            Api.submit("reporter", Sample.minimal()),
            Api.submit("reporter", Sample.minimal()),
            Api.submit("reporter", Sample.minimal()));
    try (var replica = Replica.started(settings)) {
      var statuses =
          references.stream()
              .map(it -> Api.as(other).get(replica.at(Api.REPORTS + "/" + it)).statusCode())
              .toList();

      assertThat(statuses).containsExactly(200, 200, 428);
      // What was opened already is not asked about again.
      assertThat(Api.as(other).get(replica.at(Api.REPORTS + "/" + references.get(0))).statusCode())
          .isEqualTo(200);
    }
    assertThat(causes(references.get(0))).hasSize(1).allMatch(it -> it.contains("out-of-hours"));
    assertThat(
            Rows.of(
                "select detail from audit_entry where act = 'REASON_ASKED' and reference = ?",
                references.get(2)))
        .hasSize(1)
        .allMatch(it -> it.contains("bulk"));
  }

  private static JsonNode naming(String name) {
    return Sample.with(
        it -> {
          it.put("narrative", WORDS);
          it.putArray("people").addObject().put("id", "people-1").put("name", name);
        });
  }

  private static String account() {
    return Rows.of(
            "select actor from audit_entry where act = 'REPORTS_LISTED' order by id desc limit 1")
        .get(0);
  }

  private static List<String> causes(String reference) {
    return Rows.of(
        "select detail from audit_entry where act = 'UNUSUAL_ACCESS' and reference = ? order by id",
        reference);
  }
}
