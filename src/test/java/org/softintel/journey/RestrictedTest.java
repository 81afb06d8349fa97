package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.softintel.given.Await.until;
import static org.softintel.given.ReportShown.listed;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.given.DatabaseRows;
import org.softintel.given.EncryptedMail;
import org.softintel.given.Mails;
import org.softintel.given.NoScriptUser;
import org.softintel.given.OwnAdditions;
import org.softintel.given.PartnerApi;
import org.softintel.given.SampleReports;
import org.softintel.given.SignedIn;

/** Whoever is not named as a reader of a restricted report meets one that never was. */
class RestrictedTest {
  private static final String UNKNOWN = "SI-0000-0000";
  private static final String LIST = "/triage?who=anybody&sort=newest";
  private static final List<String> TASKS =
      List.of(
          "note",
          "priority",
          "evaluation",
          "pause",
          "resume",
          "close",
          "confirm",
          "send-back",
          "withdraw",
          "raise-danger",
          "restrict",
          "lift");

  @SignedIn("triage")
  private static NoScriptUser reader;

  @SignedIn("lead")
  private static NoScriptUser lead;

  @SignedIn("triage2")
  private static NoScriptUser outsider;

  @SignedIn(newWithRole = "lead")
  private static NoScriptUser otherLead;

  private String reference = "";
  private String page = "";

  @BeforeEach
  void aReport() {
    reference =
        PartnerApi.submit(
            "reporter",
            SampleReports.with(
                it -> it.putArray("vehicles").addObject().put("registration", "QX71 ZZY")));
    page = "/triage/" + reference;
  }

  /** Every address that names a report, whoever adds one. */
  static Stream<EndpointRolesTest.Row> addresses() {
    return EndpointRolesTest.table()
        .filter(it -> it.address().contains("{reference}") && !it.denies("triage"));
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void everyAddressAnswersLikeThatOfAnUnknownReport(EndpointRolesTest.Row row) {
    restrict();
    for (var task : row.address().contains("{task}") ? TASKS : List.of("")) {
      var address = row.address().replace("{task}", task).replace("{letter}", letter());
      assertThat(call(row, address, outsider, "triage2", reference))
          .as(task)
          .startsWith("404 ")
          .isEqualTo(call(row, address, outsider, "triage2", UNKNOWN));
    }
  }

  @Test
  void anotherLeadIsAnOutsiderToo() {
    restrict();

    assertThat(otherLead.get(page).statusCode()).isEqualTo(404);
    assertThat(otherLead.get(page + "/lift").statusCode()).isEqualTo(404);
    assertThat(listed(reference, LIST, otherLead)).isEmpty();
  }

  @Test
  void whoIsNamedReadsAndWorksOnAndTheReasonIsKept() {
    restrict();

    var shown = reader.get(page).body();
    assertThat(shown)
        .contains("OFFICIAL-SENSITIVE Restricted to named readers.", "Invented conflict")
        .contains("Terry Example", "Restricted to named readers <span");
    assertThat(listed(reference, LIST, reader)).hasSize(1);
    assertThat(search(reader)).contains(reference);
    assertThat(reader.submit(page, page + "/take", Map.of()).statusCode()).isEqualTo(303);
    assertThat(lead.get(page).statusCode()).isEqualTo(200);
    var details =
        DatabaseRows.of(
            "select detail from audit_entry where act = 'REPORT_RESTRICTED' and reference = ?",
            reference);
    assertThat(details.get(0)).startsWith("readers=").contains(account("Terry Example"));
    assertThat(
            DatabaseRows.count(
                "entry e join report r on r.id = e.report_id where r.reference = ?"
                    + " and e.kind = 'RESTRICTED' and e.content is not null",
                reference))
        .isEqualTo(1);
  }

  @Test
  void noListNoSearchAndNoCountKnowsOfIt() {
    DatabaseRows.change("update report set area = 'mirfield' where reference = ?", reference);
    var there = "/triage?who=anybody&state=new&area=mirfield";
    var before = number(Jsoup.parse(outsider.get(there).body()).select("h1").text());
    restrict();
    Mails.untilDelivered(reference);
    DatabaseRows.change("update outbox set state = 'FAILED' where reference = ?", reference);
    try {
      assertThat(listed(reference, LIST, outsider)).isEmpty();
      assertThat(search(outsider)).doesNotContain(reference);
      assertThat(outsider.get("/triage").body()).doesNotContain(reference);
      assertThat(reader.get("/triage").body()).contains(reference);
      assertThat(PartnerApi.as("triage2").get(PartnerApi.REPORTS + "?limit=100").asString())
          .doesNotContain(reference);
      assertThat(PartnerApi.as("triage").get(PartnerApi.REPORTS + "?limit=100").asString())
          .contains(reference);
      for (var cursor : List.of("/triage?after=", PartnerApi.REPORTS + "?after=")) {
        assertThat(
                cursor.startsWith("/api")
                    ? PartnerApi.as("triage2").get(cursor + reference).statusCode()
                    : outsider.get(cursor + reference).statusCode())
            .isEqualTo(404);
      }
      assertThat(number(Jsoup.parse(outsider.get(there).body()).select("h1").text()))
          .isEqualTo(before - 1);
    } finally {
      DatabaseRows.change("update outbox set state = 'SENT' where reference = ?", reference);
    }
  }

  /** On the code of before, both were "Page not found", and stood in the trail as refused. */
  @Test
  void theNextPageAndBackWorkThoughTheLastReportOfAPageWasRestricted() {
    for (int i = 0; i < 27; i++) {
      PartnerApi.submit("reporter", SampleReports.minimal().put("area", "mirfield"));
    }
    var first = Jsoup.parse(outsider.get(LIST + "&area=mirfield").body());
    var next = first.select("main a:containsOwn(Next page)").attr("href");
    var before = Jsoup.parse(outsider.get(next).body()).select("tbody th a").eachText();
    reference = first.select("tbody th a").last().text();
    page = "/triage/" + reference;
    restrict();

    var after = outsider.get(next);

    assertThat(after.statusCode()).isEqualTo(200);
    assertThat(Jsoup.parse(after.body()).select("tbody th a").eachText()).isEqualTo(before);
    var opened = Jsoup.parse(outsider.get("/triage/" + before.get(0)).body());
    var back = opened.select(".govuk-back-link").attr("href");
    assertThat(back).startsWith(next);
    assertThat(outsider.get(back.replaceAll("#.*", "")).statusCode()).isEqualTo(200);
    assertThat(DatabaseRows.acts(reference)).doesNotContain("ACCESS_REFUSED");
  }

  @Test
  void nobodyHearsOfItWhoDoesNotReadIt() {
    restrict();
    var open = PartnerApi.submit("reporter", SampleReports.minimal());
    for (var each : List.of(reference, open)) {
      DatabaseRows.change(
          "update report set due_at = now() - interval '1 day' where reference = ?", each);
    }
    until("told", Duration.ofSeconds(60), () -> DatabaseRows.acts(open).contains("CLOCK_RAN_OUT"));

    assertThat(outsider.get("/triage/live?report=" + reference).statusCode()).isEqualTo(404);
    assertThat(
            DatabaseRows.count(
                "escalation where report_id = (select id from report where reference = ?)",
                reference))
        .isZero();
  }

  @Test
  void aDuplicateOfItCannotBeNamedByAnOutsider() {
    restrict();
    var other = "/triage/" + PartnerApi.submit("reporter", SampleReports.minimal());
    outsider.submit(other, other + "/take", Map.of());
    var fields = Map.of("outcome", "duplicate", "other", reference, "reason", "Invented");

    var answer = outsider.answer(other + "/close", fields);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("Enter the reference of another report on this desk");
  }

  @Test
  void whoeverAsksForItIsInTheTrail() {
    restrict();

    outsider.get(page);

    assertThat(
            DatabaseRows.of(
                "select actor_name from audit_entry where act = 'ACCESS_REFUSED' and reference = ?",
                reference))
        .containsExactly("Toni Specimen");
  }

  @Test
  void itsReporterStillSeesTheStatusAndCanAddToIt() throws Exception {
    Mails.untilDelivered(reference);
    restrict();
    var reporter = NoScriptUser.signedIn("reporter", "/my-reports");

    assertThat(reporter.get("/my-reports/" + reference).statusCode()).isEqualTo(200);
    var answer = OwnAdditions.add(reporter, reference, "Invented canary");
    assertThat(answer.statusCode()).isEqualTo(303);

    assertThat(reader.get(page).body()).contains("Invented canary");
    until("both mails", Duration.ofSeconds(60), () -> Mails.about(reference).size() == 4);
    var text =
        Mails.in(
            Mails.SEALED,
            all -> {
              var last =
                  all.stream()
                      .filter(it -> isAbout(it, reference))
                      .reduce((a, b) -> b)
                      .orElseThrow();
              return EncryptedMail.open(last);
            });
    assertThat(text).contains(reference, "restricted").doesNotContain("canary");
  }

  @Test
  void whoHasItAndIsNotNamedLosesIt() {
    outsider.submit(page, page + "/take", Map.of());

    restrict();

    assertThat(
            DatabaseRows.of(
                "select state || coalesce(assignee, '') from report where reference = ?",
                reference))
        .containsExactly("NEW");
    assertThat(listed(reference, LIST, outsider)).isEmpty();
  }

  @Test
  void liftedItIsReadByEverybodyAgain() {
    restrict();
    assertThat(lead.answer(page + "/lift", Map.of("reason", " ")).statusCode()).isEqualTo(400);
    assertThat(lead.answer(page + "/lift", Map.of("reason", "Invented end")).statusCode())
        .isEqualTo(303);

    assertThat(outsider.get(page).body()).contains("Restriction lifted <span", "Invented end");
    assertThat(
            DatabaseRows.count(
                "named_reader where report_id = (select id from report where reference = ?)",
                reference))
        .isZero();
    assertThat(lead.get(page + "/lift").body()).contains("This report is not restricted");
    assertThat(DatabaseRows.acts(reference)).contains("REPORT_RESTRICTED", "RESTRICTION_LIFTED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no-such-account"})
  void somebodyKnownMustBeNamed(String who) {
    var answer =
        lead.answer(page + "/restrict", Map.of("readers", who, "reason", "Invented conflict"));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("Select at least one colleague", "Invented conflict");
    assertThat(outsider.get(page).statusCode()).isEqualTo(200);
  }

  @Test
  void onlyALeadDecidesWhoReads() {
    assertThat(reader.get(page + "/restrict").statusCode()).isEqualTo(409);
    var fields = Map.of("readers", account("Terry Example"), "reason", "x", "page-version", "0");
    assertThat(reader.submit(page, page + "/restrict", fields).statusCode()).isEqualTo(409);
    assertThat(
            DatabaseRows.of("select restricted::text from report where reference = ?", reference))
        .containsExactly("false");
  }

  private void restrict() {
    var fields = Map.of("readers", account("Terry Example"), "reason", "Invented conflict");
    assertThat(lead.answer(page + "/restrict", fields).statusCode()).isEqualTo(303);
  }

  private static String account(String name) {
    return DatabaseRows.of("select account from colleague where name = ?", name).get(0);
  }

  private String letter() {
    return DatabaseRows.of("select max(id) from outbox where reference = ?", reference).get(0);
  }

  private static String search(NoScriptUser who) {
    var fields = Map.of("field", "plate", "typed", "QX71 ZZY");
    return Jsoup.parse(who.follow(who.answer("/triage/search", fields)).body())
        .select("main")
        .text();
  }

  private static int number(String heading) {
    var digits = heading.replaceAll("[^0-9]", "");
    return Integer.parseInt(digits);
  }

  private static boolean isAbout(jakarta.mail.Message mail, String reference) {
    try {
      return mail.getHeader("Message-ID")[0].startsWith("<" + reference + ".");
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Status, headers and body, without what differs between any two answers. */
  private static String call(
      EndpointRolesTest.Row row,
      String address,
      NoScriptUser who,
      String account,
      String reference) {
    var filled =
        address
            .replace("{reference}", reference)
            .replaceAll("\\{\\w+}", "00000000-0000-0000-0000-000000000000");
    if (row.isForPrograms()) {
      var answer =
          row.method().equals("GET")
              ? PartnerApi.as(account).get(filled)
              : PartnerApi.as(account).contentType("application/json").body("{}").post(filled);
      return plain(answer.statusCode() + " " + answer.asString(), reference);
    }
    var answer = row.method().equals("GET") ? who.get(filled) : post(who, filled);
    var headers = new HashMap<>(answer.headers().map());
    headers.keySet().removeAll(List.of("date", "set-cookie", "x-request-id"));
    if (answer.body().contains("Printed by")) {
      headers.remove("content-length");
    }
    return plain(answer.statusCode() + " " + headers + answer.body(), reference);
  }

  private static HttpResponse<String> post(NoScriptUser who, String address) {
    return who.submit(
        "/triage", address, Map.of("page-version", "0", "text", "Invented", "reason", "Invented"));
  }

  private static String plain(String answer, String reference) {
    return answer
        .replace(reference, "SI-")
        .replaceAll("csrf-token\" value=\"[^\"]*", "")
        .replaceAll("(?<=Printed by \\w{1,20}, )[\\w ]+ at [\\w:]+", "")
        .replaceAll("\"incident\":\"[^\"]*\"", "");
  }
}
