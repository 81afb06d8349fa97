package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.given.Await;
import org.softintel.given.DatabaseRows;
import org.softintel.given.EncryptedMail;
import org.softintel.given.JudgedRows;
import org.softintel.given.Mailbox;
import org.softintel.given.Mails;
import org.softintel.given.NoScriptUser;
import org.softintel.given.OfficerActions;
import org.softintel.given.OutcomeFields;
import org.softintel.given.OwnAdditions;
import org.softintel.given.PartnerApi;
import org.softintel.given.ReportShown;
import org.softintel.given.SampleReports;
import org.softintel.given.SanitisedLogs;
import org.softintel.given.SignedIn;

/** What other reports hold of the details of one, and from how many sources. */
class SeenElsewhereTest {
  private static final String LAST =
      "select act || ' ' || operation || ' ' || reference || ' ' || detail from audit_entry"
          + " where act = 'REPORT_COMPARED' order by id desc limit 1";

  @SignedIn("triage")
  private static NoScriptUser triage;

  @SignedIn("lead")
  private static NoScriptUser lead;

  /** To be somebody of the team whom a lead can name. */
  @SuppressWarnings("UnusedVariable")
  @SignedIn("triage2")
  private static NoScriptUser colleague;

  @SignedIn("reporter2")
  private static NoScriptUser reporter2;

  private static String first = "";
  private static String second = "";
  private static String inText = "";

  @BeforeAll
  static void reportsThatShareThings() {
    colleague.get("/triage");
    first =
        sent(
            "reporter",
            it -> {
              vehicle(it, "QX71 VVA");
              account(it, "01632 960501", "Snapchat", "@magenta_kite");
              it.putArray("people")
                  .addObject()
                  .put("name", "Łukasz Magentaman")
                  .put("dateOfBirth", "1985-04-03");
              it.putArray("places")
                  .addObject()
                  .put("name", "The Magenta Heron")
                  .put("address", "14 Magenta Street")
                  .put("postcode", "ZZ94 3XY");
              it.putArray("children").addObject().put("school", "Magenta Hill School, Batley");
            });
    second =
        sent(
            "reporter2",
            it -> {
              vehicle(it, "qx7I vva");
              account(it, "+44 1632 960501", "snap", "magenta_kite");
              it.putArray("people")
                  .addObject()
                  .put("name", "Magentaman, Lukasz")
                  .put("dateOfBirth", "1985-04-03");
              it.putArray("places")
                  .addObject()
                  .put("name", "Magenta Heron Hotel, ZZ94")
                  .put("address", "Flat 2, 14 Magenta St")
                  .put("postcode", "zz943xy");
              it.putArray("children").addObject().put("school", "magenta hill school, batley");
            });
    inText =
        sent(
            "reporter2", it -> it.put("narrative", "A van QX71 VVA stood near an invented field."));
  }

  private static String sent(String account, Consumer<ObjectNode> with) {
    var report = SampleReports.with(with);
    report.putObject("provenance").put("source", "saw-or-heard");
    return PartnerApi.submit(account, report);
  }

  /** Another one each time: of a test that is run again nothing is left in its way. */
  private static String plate() {
    var random = ThreadLocalRandom.current();
    return "QX%02d Z%c%c"
        .formatted(random.nextInt(100), 'A' + random.nextInt(26), 'A' + random.nextInt(26));
  }

  private static void vehicle(ObjectNode report, String plate) {
    report.putArray("vehicles").addObject().put("registration", plate);
  }

  private static void account(ObjectNode report, String phone, String app, String handle) {
    report
        .putArray("accounts")
        .addObject()
        .put("phone", phone)
        .put("platform", app)
        .put("handle", handle);
  }

  private static Response matches(String account, String reference) {
    return PartnerApi.as(account).get("/api/v1/reports/" + reference + "/matches");
  }

  /** The references of those that hold the value of one kind. */
  private static List<String> holders(Response answer, String kind) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer.path("values.findAll { it.kind == '" + kind + "' }.reports.reference.flatten()");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "registration",
        "phone",
        "account",
        "name",
        "dateOfBirth",
        "postcode",
        "address",
        "venue",
        "school"
      })
  void eachKindOfValueIsSeenFromBothSides(String kind) {
    assertThat(holders(matches("triage", first), kind)).contains(second);
    assertThat(holders(matches("lead", second), kind)).contains(first);
  }

  @Test
  void aValueThatStandsInATextOnlyIsSeenFromBothSides() {
    assertThat(holders(matches("triage", first), "registration")).contains(inText, second);
    assertThat(holders(matches("triage", inText), "registration")).contains(first, second);
  }

  @Test
  void eachMatchSaysHowItIsWrittenHowSureItIsAndWhyAndFromHowManySources() {
    var answer = matches("triage", first);

    Map<String, Object> phone = answer.path("values.find { it.kind == 'phone' }.reports[0]");
    assertThat(phone)
        .containsEntry("reference", second)
        .containsEntry("value", "+44 1632 960501")
        .containsEntry("band", "same")
        .containsEntry("why", List.of("Same phone number (01632 960501 / +44 1632 960501)."));
    assertThat(answer.<Map<String, Integer>>path("values.find { it.kind == 'phone' }.sources"))
        .isEqualTo(Map.of("atLeast", 2, "atMost", 2));
    assertThat(answer.<String>path("values.find { it.kind == 'name' }.reports[0].band"))
        .isIn("likely", "same");
  }

  @Test
  void aDateOfBirthIsWrittenAsItWasSent() {
    var answer = matches("triage", first);

    Map<String, Object> born = answer.path("values.find { it.kind == 'dateOfBirth' }");
    assertThat(born).containsEntry("value", "1985-04-03");
    assertThat(answer.<List<String>>path("values.find { it.kind == 'dateOfBirth' }.reports.value"))
        .contains("1985-04-03");
    assertThat(answer.<Boolean>path("complete")).isTrue();
  }

  @Test
  void whatSomebodyJudgedNotToBeTheSameIsLeftOutAndComesBackWithTheJudgement() {
    var plate = plate();
    Consumer<ObjectNode> driven =
        it -> ((ObjectNode) it.withArray("vehicles").get(0)).put("registration", plate);
    var one = JudgedRows.of("triage", driven);
    var other = JudgedRows.of("triage", driven);
    assertThat(holders(matches("triage", one.reference()), "registration"))
        .containsExactly(other.reference());

    var judged = one.judge("v1", other, "v1", "not-same");

    assertThat(holders(matches("triage", one.reference()), "registration"))
        .doesNotContain(other.reference());
    JudgedRows.answer("triage", judged, "take-back");
    assertThat(holders(matches("triage", one.reference()), "registration"))
        .contains(other.reference());
  }

  @Test
  void whoTellsTwiceIsOneSource() {
    var plate = plate();
    var one = sent("reporter", it -> vehicle(it, plate));
    sent("reporter", it -> vehicle(it, plate));

    assertThat(matches("triage", one).<Map<String, Integer>>path("values[0].sources"))
        .isEqualTo(Map.of("atLeast", 1, "atMost", 1));
  }

  @Test
  void whoWasToldByTheOrganisationOfAnotherReportMayBeItsEcho() {
    var plate = plate();
    var one = sent("reporter", it -> vehicle(it, plate));
    var report = SampleReports.with(it -> vehicle(it, plate));
    report.put("toldBy", "Oakfield School").putObject("provenance").put("source", "professional");

    var other = PartnerApi.submit("reporter2", report);

    assertThat(matches("triage", one).<Map<String, Integer>>path("values[0].sources"))
        .isEqualTo(Map.of("atLeast", 1, "atMost", 1));
    assertThat(elsewhere(one).text())
        .contains(other + " may repeat " + one + ": its reporter may have been told by the school");
    assertThat(Jsoup.parse(triage.get("/triage/" + other).body()).select("main").text())
        .contains("Who told the reporter Oakfield School");
  }

  @Test
  void whatWasAddedLaterIsSeen() {
    var plate = plate();
    var one = sent("reporter", it -> vehicle(it, plate));
    var other = sent("reporter2", it -> {});
    OwnAdditions.add(reporter2, other, "The van was " + plate + ".");

    assertThat(holders(matches("triage", one), "registration")).containsExactly(other);
    assertThat(holders(matches("triage", other), "registration")).containsExactly(one);
  }

  /** Two worlds, with and without: nothing may differ but for who may read it. */
  @Test
  void aRestrictedReportChangesNothingForWhoMayNotReadIt() {
    var plate = plate();
    var one = sent("reporter", it -> vehicle(it, plate));
    var other = sent("reporter2", it -> vehicle(it, plate));
    var alone = sent("reporter", it -> vehicle(it, plate()));
    restrict(other);

    assertThat(matches("triage", one).asString()).isEqualTo(matches("triage", alone).asString());
    assertThat(mention(triage, one)).isEqualTo(mention(triage, alone));
    assertThat(holders(matches("lead", one), "registration")).containsExactly(other);
    assertThat(matches("triage", other).statusCode()).isEqualTo(404);
  }

  /** 25 reports hold a rare word, and a word of 26 is a common one. */
  @Test
  void aRestrictedReportMakesNoRareWordACommonOne() {
    var word = word();
    Consumer<ObjectNode> holds = it -> it.putArray("people").addObject().put("name", word);
    var one = sent("reporter", holds);
    var others = Stream.generate(() -> sent("reporter2", holds)).limit(24).toList();
    assertThat(holders(matches("triage", one), "name")).containsExactlyInAnyOrderElementsOf(others);

    restrict(sent("reporter2", holds));

    assertThat(holders(matches("triage", one), "name")).containsExactlyInAnyOrderElementsOf(others);
  }

  private static String word() {
    var random = ThreadLocalRandom.current();
    return Stream.generate(
            () ->
                "" + "bdfgklmnrtvz".charAt(random.nextInt(12)) + "aeiou".charAt(random.nextInt(5)))
        .limit(5)
        .collect(Collectors.joining());
  }

  private static void restrict(String reference) {
    var readers = OfficerActions.account("Toni Specimen");
    var fields = Map.of("readers", readers, "reason", "Invented conflict");
    var restrict = "/triage/" + reference + "/restrict";
    assertThat(lead.answer(restrict, fields).statusCode()).isEqualTo(303);
  }

  private static String mention(NoScriptUser officer, String reference) {
    return Jsoup.parse(officer.get("/triage/" + reference).body())
        .select("section[aria-labelledby=elsewhere]")
        .text();
  }

  @Test
  void theReportLeadsToThePageThatShowsAllOfIt() {
    // Other tests send reports that may share a day or a word with it.
    assertThat(mention(triage, first))
        .isEqualTo("Seen elsewhere See whether it shares anything with other reports");

    var page = Jsoup.parse(triage.get("/triage/" + first + "/elsewhere").body());
    assertThat(page.select("tbody th").eachText()).contains(second, inText);
    assertThat(page.select("main").text())
        .contains(
            "Same registration (QX71 VVA / qx7I vva).",
            "Phone number: 01632 960501",
            "Same value in " + second + ", Phone or online account 1, phone number.",
            "(2 other reports, 2 sources in all)");
    var none = sent("reporter", it -> {});
    assertThat(
            Jsoup.parse(triage.get("/triage/" + none + "/elsewhere").body()).select("main").text())
        .contains("No other report that you can open seems to contain these details.");
  }

  @Test
  void whatStandsInATextIsSaidToHaveNoEntryToJudge() {
    var there = elsewhere(first);
    assertThat(there.text())
        .contains("It is in no entry there, so you cannot judge it.")
        .contains("Say if they are the same");

    var here = elsewhere(inText);
    assertThat(here.text()).contains("It is in no entry here, so you cannot judge it.");
    assertThat(here.select("a[href*='/same/']")).isEmpty();
    assertThat(here.select("a[href$='/" + inText + "/note']").text())
        .isEqualTo("add a note to the report");
  }

  @Test
  void whatSeveralNamesOfOnePersonHaveForReasonsIsSaidOnce() {
    var word = word();
    Consumer<ObjectNode> named =
        it ->
            it.putArray("people")
                .addObject()
                .put("name", word + " Magentason")
                .put("otherNames", word + " Ultramarine")
                .put("dateOfBirth", "1987-05-06")
                .put("address", "18 " + word + " Street");
    var one = sent("reporter", named);
    var other = sent("reporter2", named);

    var text = elsewhere(one).text();

    var reasons = text.substring(text.indexOf("Details, sources and reasons"));
    assertThat(reasons).contains(other, word + " Ultramarine above.");
    assertThat(reasons.split("Same address \\(18 ", -1)).hasSize(2);
  }

  private static Element elsewhere(String reference) {
    var page = Jsoup.parse(triage.get("/triage/" + reference + "/elsewhere").body());
    return page.select("main").get(0);
  }

  @Test
  void thatItCorroboratesAnotherIsDecidedFromWhatTheyShare() {
    var plate = plate();
    var one = sent("reporter", it -> vehicle(it, plate));
    var other = sent("reporter2", it -> vehicle(it, plate));
    new OfficerActions(triage).take(one);
    var elsewhere = "/triage/" + one + "/elsewhere";
    triage.get("/triage/" + other);
    assertThat(Jsoup.parse(triage.get(elsewhere).body()).select("button[name=other]").eachText())
        .containsExactly("Decide: this report corroborates " + other);

    var begun = triage.submit(elsewhere, elsewhere + "/decide", Map.of("other", other));

    assertThat(begun.headers().firstValue("Location").orElseThrow())
        .endsWith("/triage/" + one + "#acts");
    var form = Jsoup.parse(triage.get("/triage/" + one).body());
    assertThat(form.select("[name=outcome][checked]").val()).isEqualTo("corroborates");
    assertThat(form.select("[name=other]").val()).isEqualTo(other);
    var reason = form.select("[name=reason]").text();
    assertThat(reason).isEqualTo("Another source gives the same registration.");
    assertThat(form.text()).contains("We filled in what reports share.");
    var another = Map.of("outcome", "develop", "reason", reason);
    assertThat(triage.submit("/triage/" + one, "/triage/" + one + "/close", another).body())
        .contains(
            "Enter your reason for this outcome. We filled in one for “Corroborates another"
                + " report”");
    var decision = Map.of("outcome", "corroborates", "other", other, "reason", reason);
    triage.submit("/triage/" + one, "/triage/" + one + "/close", decision);
    assertThat(ReportShown.column(one, "outcome")).isEqualTo("CORROBORATES");
  }

  @Test
  void nobodyDecidesThatAReportCorroboratesOneThatTheyHaveNotOpened() {
    var plate = plate();
    var one = sent("reporter", it -> vehicle(it, plate));
    var other = sent("reporter2", it -> vehicle(it, plate));
    new OfficerActions(triage).take(one);
    var elsewhere = "/triage/" + one + "/elsewhere";
    assertThat(Jsoup.parse(triage.get(elsewhere).body()).select("button[name=other]")).isEmpty();

    var refused = triage.submit(elsewhere, elsewhere + "/decide", Map.of("other", other));

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("Read the other report first");
    var unknown = Map.of("other", "SI-0000-0000");
    var none = triage.submit(elsewhere, elsewhere + "/decide", unknown);
    assertThat(none.statusCode()).isEqualTo(409);
    assertThat(none.body()).contains("may share nothing now").doesNotContain("What you wrote");
  }

  @Test
  void whatSomebodyWasNotSureOfIsNotOfferedAsCorroborated() {
    var plate = plate();
    var one = sent("reporter", it -> vehicle(it, plate));
    var other = sent("reporter2", it -> vehicle(it, plate));
    new OfficerActions(triage).take(one);
    var elsewhere = "/triage/" + one + "/elsewhere";
    var judge = "/triage/%s/vehicles-1/same/%s/vehicles-1".formatted(one, other);
    triage.get("/triage/" + other);
    assertThat(Jsoup.parse(triage.get(elsewhere).body()).select("button[name=other]")).hasSize(1);

    triage.answer(judge, Map.of("verdict", "unsure", "reason", "An invented doubt"));

    var seen = Jsoup.parse(triage.get(elsewhere).body());
    assertThat(seen.text()).contains("Marked as not sure by Terry Example");
    assertThat(seen.select("button[name=other]")).isEmpty();
  }

  @Test
  void whoDoesNotHaveTheReportIsOfferedNoDecision() {
    assertThat(triage.get("/triage/" + first + "/elsewhere").body()).doesNotContain("decide");
    var decide = "/triage/" + first + "/elsewhere/decide";
    assertThat(triage.submit("/triage/" + first, decide, Map.of()).statusCode()).isEqualTo(409);
  }

  /** And a reason of their own is not lost. */
  @Test
  void whatIsLoggedHasAReasonAndItsLogSaysWhatWasSearchedAndNoMore() {
    var plate = plate();
    var one = sent("reporter", it -> vehicle(it, plate));
    sent("reporter2", it -> vehicle(it, plate));
    new OfficerActions(triage).take(one);
    OutcomeFields.grade(one, triage);
    var elsewhere = "/triage/" + one + "/elsewhere";

    var begun = triage.submit(elsewhere, elsewhere + "/decide", Map.of());

    var write = "/triage/" + one + "/logs/new";
    assertThat(begun.headers().firstValue("Location").orElseThrow()).endsWith(write);
    assertThat(triage.get(write).body()).contains("Nothing is decided yet");
    var searched = Jsoup.parse(triage.get(write).body()).select("[name=text]").text();
    assertThat(searched).matches("Searched: this service, \\d+ \\w+ \\d{4}\\.");
    assertThat(triage.answer(write, SanitisedLogs.saying(searched)).body())
        .contains("Enter the text of the log");
    assertThat(reason(one)).isEqualTo("1 other report gives the same registration.");
    var proposed = Map.of("outcome", "logged", "reason", reason(one));
    assertThat(triage.submit("/triage/" + one, "/triage/" + one + "/close", proposed).body())
        .contains("Confirm that nothing in it needs action now, or add to the reason why");
    assertThat(triage.submit("/triage/" + one, "/triage/" + one + "/close", proposed).body())
        .contains("Confirm that nothing in it needs action now, or add to the reason why");
    var own = Map.of("outcome", "logged", "reason", "My own", "then", "act");
    triage.submit("/triage/" + one, "/triage/" + one + "/close", own);
    triage.submit(elsewhere, elsewhere + "/decide", Map.of());
    assertThat(reason(one)).isEqualTo("My own");
  }

  @Test
  void whoConfirmsThatNothingNeedsActionNowTypesNoReason() {
    var plate = plate();
    var one = sent("reporter", it -> vehicle(it, plate));
    sent("reporter2", it -> vehicle(it, plate));
    new OfficerActions(triage).take(one);
    OutcomeFields.prepare(one, "logged", triage);
    var elsewhere = "/triage/" + one + "/elsewhere";
    triage.submit(elsewhere, elsewhere + "/decide", Map.of());

    var fields = Map.of("outcome", "logged", "reason", reason(one), "no-action", "yes");
    var closed = triage.submit("/triage/" + one, "/triage/" + one + "/close", fields);

    assertThat(closed.statusCode()).isEqualTo(303);
    assertThat(triage.get("/triage/" + one).body())
        .contains("1 other report gives the same registration.")
        .contains("This officer confirmed that nothing in it needs action now.");
  }

  /** Whoever reads the reason may not know of the report between them. */
  @Test
  void aReasonSaysNothingThatFollowsFromARestrictedReport() {
    var plate = plate();
    var one = sent("reporter", it -> vehicle(it, plate));
    var other = sent("reporter2", it -> vehicle(it, plate));
    var between = sent("reporter2", it -> vehicle(it, plate));
    List.of(one, other, between).forEach(it -> triage.get("/triage/" + it));
    judgeSame(one, between);
    judgeSame(between, other);
    lead.get("/triage/" + between);
    var readers = OfficerActions.account("Terry Example");
    var fields = Map.of("readers", readers, "reason", "Invented conflict");
    assertThat(lead.answer("/triage/" + between + "/restrict", fields).statusCode()).isEqualTo(303);
    new OfficerActions(triage).take(one);
    var elsewhere = "/triage/" + one + "/elsewhere";
    assertThat(triage.get(elsewhere).body()).contains("Other judgements join them");

    triage.submit(elsewhere, elsewhere + "/decide", Map.of());

    assertThat(reason(one)).isEqualTo("1 other report gives the same registration.");
  }

  /** It joins nothing until somebody takes one of them back. */
  @Test
  void aReasonDoesNotRelyOnJudgementsThatConflict() {
    var plate = plate();
    var one = sent("reporter", it -> vehicle(it, plate));
    var other = sent("reporter2", it -> vehicle(it, plate));
    var between = sent("reporter2", it -> vehicle(it, plate));
    List.of(one, other, between).forEach(it -> triage.get("/triage/" + it));
    new OfficerActions(triage).take(one);
    var elsewhere = "/triage/" + one + "/elsewhere";
    judgeSame(one, between);
    triage.submit(elsewhere, elsewhere + "/decide", Map.of());
    assertThat(reason(one)).contains("Entries of 1 other report are judged the same.");

    judgeSame(between, other);
    var apart = shown(judge("not-same", one, other));
    assertThat(apart).contains("Saved: not the same. It is under “Judged not the same” below.");
    assertThat(apart).contains("judgements about it conflict");
    triage.submit(elsewhere, elsewhere + "/decide", Map.of());

    assertThat(reason(one)).isEqualTo("1 other report gives the same registration.");
  }

  private static String shown(HttpResponse<String> saved) {
    return Jsoup.parse(triage.get(saved.headers().firstValue("Location").orElseThrow()).body())
        .text();
  }

  private static void judgeSame(String one, String other) {
    judge("same", one, other);
  }

  private static HttpResponse<String> judge(String verdict, String one, String other) {
    var judge = "/triage/%s/vehicles-1/same/%s/vehicles-1".formatted(one, other);
    var fields = Map.of("verdict", verdict, "reason", "An invented dent");
    var saved = triage.answer(judge, fields);
    assertThat(saved.statusCode()).isEqualTo(303);
    return saved;
  }

  private static String reason(String reference) {
    return Jsoup.parse(triage.get("/triage/" + reference).body()).select("[name=reason]").text();
  }

  @Test
  void theTeamIsToldWithinTenSecondsOnTheDeskAndInTheMailAndWithoutTheValue() throws Exception {
    var plate = plate();
    var one = sent("reporter", it -> vehicle(it, plate));
    var other = sent("reporter2", it -> vehicle(it, plate.toLowerCase(Locale.UK).replace(" ", "")));

    Await.until(
        "a new link",
        Duration.ofSeconds(10),
        () -> links(triage).contains(other) && links(triage).contains(one));
    assertThat(links(triage)).doesNotContain(plate.substring(0, 4));
    var row = Jsoup.parse(triage.get("/triage/links").body()).getElementById(other).text();
    assertThat(row)
        .contains(
            "Independent sources may have reported the same registration"
                + " (was 1 report from 1 source, now 2 reports from 2 sources): "
                + one);
    var line =
        Jsoup.parse(triage.get("/triage?who=anybody&sort=newest").body()).getElementById(one);
    assertThat(line.text()).contains("seen elsewhere");
    assertThat(mailed(other)).contains("SEEN ELSEWHERE", one);
  }

  @ParameterizedTest
  @ValueSource(strings = {"not-same", "unsure"})
  void ofWhatSomebodyLookedAtAndDidNotJoinNobodyIsToldUntilAnotherReportComes(String verdict) {
    var plate = plate();
    var one = sent("reporter", it -> vehicle(it, plate));
    var other = sent("reporter2", it -> vehicle(it, plate));
    Await.until("a new link", Duration.ofSeconds(10), () -> links(triage).contains(other));
    var judge = "/triage/%s/vehicles-1/same/%s/vehicles-1".formatted(one, other);
    triage.get(judge);

    var judged = triage.answer(judge, Map.of("verdict", verdict, "reason", "An invented dent"));

    assertThat(judged.statusCode()).isEqualTo(303);
    Await.until(
        "its end",
        Duration.ofSeconds(10),
        () -> !links(triage).contains(other) && !links(lead).contains(one));
    var line =
        Jsoup.parse(triage.get("/triage?who=anybody&sort=newest").body()).getElementById(other);
    assertThat(line.text()).doesNotContain("seen elsewhere");
    var later = sent("reporter2", it -> vehicle(it, plate));
    Await.until("a new link", Duration.ofSeconds(10), () -> links(triage).contains(later));
    assertThat(links(triage)).contains(one).contains(other);
  }

  @Test
  void nobodyIsToldOfAReportThatTheyMayNotRead() throws Exception {
    var plate = plate();
    var one = sent("reporter", it -> vehicle(it, plate));
    restrict(one);
    var other = sent("reporter2", it -> vehicle(it, plate));

    Await.until("a new link", Duration.ofSeconds(10), () -> links(lead).contains(one));
    assertThat(links(triage)).doesNotContain(one).doesNotContain(other);
    assertThat(mailed(other)).doesNotContain("SEEN ELSEWHERE").doesNotContain(one);
  }

  /** What more than 25 reports hold is busy, and no alert: of these whoever is told reads two. */
  @Test
  void restrictedReportsMakeNothingBusyForWhoMayNotReadThem() throws Exception {
    var plate = plate();
    Consumer<ObjectNode> holds = it -> vehicle(it, plate);
    var one = sent("reporter", holds);
    Stream.generate(() -> sent("reporter2", holds))
        .limit(25)
        .toList()
        .forEach(SeenElsewhereTest::restrict);
    var other = sent("reporter2", holds);

    Await.until(
        "a new link",
        Duration.ofSeconds(10),
        () -> links(triage).contains(one) && links(triage).contains(other));
    assertThat(mailed(other)).contains("SEEN ELSEWHERE", one);
  }

  private static String mailed(String reference) throws Exception {
    return EncryptedMail.open(new Mailbox(Mails.SEALED).about(reference, Duration.ofSeconds(30)));
  }

  private static String links(NoScriptUser officer) {
    return Jsoup.parse(officer.get("/triage/links").body()).select("main").text();
  }

  @Test
  void theTrailNamesTheReportAndTellsNoThiefOfTheOthers() {
    matches("triage", first);

    assertThat(DatabaseRows.of(LAST).get(0))
        .isEqualTo("REPORT_COMPARED COMBINATION " + first + " shown=sealed");
    assertThat(
            DatabaseRows.of(
                "select count(*)::text from audit_entry where act = 'REPORT_COMPARED'"
                    + " and to_jsonb(audit_entry)::text like ?",
                "%" + second + "%' and reference <> '" + second))
        .containsExactly("0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"reporter", "auditor", "manager"})
  void nobodyElseMayAsk(String account) {
    assertThat(matches(account, first).statusCode()).isEqualTo(403);
    assertThat(PartnerApi.anonymous().get("/api/v1/reports/" + first + "/matches").statusCode())
        .isEqualTo(401);
    assertThat(matches("triage", "SI-0000-0000").statusCode()).isEqualTo(404);
  }
}
