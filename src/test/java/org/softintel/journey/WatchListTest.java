package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.given.Await;
import org.softintel.given.DatabaseRows;
import org.softintel.given.EncryptedMail;
import org.softintel.given.Mailbox;
import org.softintel.given.Mails;
import org.softintel.given.NoScriptUser;
import org.softintel.given.OfficerActions;
import org.softintel.given.OwnAdditions;
import org.softintel.given.PartnerApi;
import org.softintel.given.SampleReports;
import org.softintel.given.SignedIn;
import org.softintel.given.WatchedValues;

/** The team is told when a report holds what it watches, and puts alerts off. */
class WatchListTest {
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final String TOLD = "It may contain a detail that Terry Example is watching";

  @SignedIn("triage")
  private static NoScriptUser triage;

  @SignedIn("triage2")
  private static NoScriptUser colleague;

  @SignedIn("lead")
  private static NoScriptUser lead;

  @SignedIn("reporter2")
  private static NoScriptUser reporter2;

  @BeforeAll
  static void theTeamIsKnown() {
    colleague.get("/triage");
    DatabaseRows.change("delete from watch_list");
  }

  @AfterAll
  static void nothingIsWatched() {
    DatabaseRows.change("delete from watch_list");
  }

  @Test
  void aReportThatHoldsItInAnotherSpellingIsToldOfWithinTenSecondsWithoutTheValue()
      throws Exception {
    var plate = plate();
    var saved = WatchedValues.watch(triage, "plate", plate, "An invented van");
    assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);
    assertThat(main(triage.follow(saved)))
        .contains(
            "Saved. No report that you can open seems to contain it now.",
            plate,
            "An invented van");

    var one = sent("reporter", it -> vehicle(it, plate.toLowerCase(Locale.UK)));
    var inText = sent("reporter2", it -> it.put("narrative", "It was " + plate.replace(" ", "")));

    Await.until(
        "alerts",
        SOON,
        () -> row(colleague, one).contains(TOLD) && row(lead, inText).contains(TOLD));
    assertThat(links(colleague).text()).doesNotContain(plate.substring(0, 4));
    var line = Jsoup.parse(colleague.get("/triage?who=anybody&sort=newest").body());
    assertThat(line.getElementById(one).text()).contains("seen elsewhere");
    assertThat(mailed(one)).contains("SEEN ELSEWHERE", TOLD);
  }

  @Test
  void whatIsAddedLaterIsToldOfAndWhatCameBeforeIsNot() throws Exception {
    var plate = plate();
    var before = sent("reporter", it -> vehicle(it, plate));
    var other = sent("reporter2", it -> {});
    var saved = WatchedValues.watch(triage, "plate", plate, "An invented van");
    assertThat(main(triage.follow(saved)))
        .contains("1 report that you can open may contain it now. Search for it to see which.");

    OwnAdditions.add(reporter2, other, "The van was " + plate + ".");

    Await.until("an alert", SOON, () -> row(triage, other).contains(TOLD));
    assertThat(row(triage, before)).doesNotContain(TOLD);
    Await.until(
        "a mail of the addition",
        Duration.ofSeconds(30),
        () -> new Mailbox(Mails.SEALED).allAbout(other).size() == 2);
    var opened = new StringBuilder();
    for (var mail : new Mailbox(Mails.SEALED).allAbout(other)) {
      opened.append(EncryptedMail.open(mail));
    }
    assertThat(opened).contains("SEEN ELSEWHERE", TOLD);
  }

  /** Two worlds, with and without. */
  @Test
  void nobodyIsToldOfAReportThatTheyMayNotRead() {
    var plate = plate();
    WatchedValues.watch(triage, "plate", plate, "An invented van");
    var hidden = sent("reporter", it -> vehicle(it, plate));
    restrict(hidden);
    var seen = sent("reporter2", it -> vehicle(it, plate));

    Await.until("alerts", SOON, () -> row(lead, hidden).contains(TOLD));
    Await.until("alerts", SOON, () -> row(triage, seen).contains(TOLD));
    assertThat(links(triage).text()).doesNotContain(hidden);
    var again = WatchedValues.watch(triage, "plate", plate, "The same van");
    assertThat(main(triage.follow(again)))
        .contains("Saved. 1 report that you can open may contain it");
  }

  @Test
  void anAddressThatSomebodyChangedSaysNothing() {
    for (var now : List.of("x", "99999999999", "-1")) {
      var list = triage.get("/triage/watch?done=saved&now=" + now);

      assertThat(list.statusCode()).isEqualTo(200);
      assertThat(list.body()).doesNotContain("Saved.");
    }
  }

  @Test
  void whatHasEndedIsToldOfNoMoreAndIsDeleted() {
    var plate = plate();
    WatchedValues.watch(triage, "plate", plate, "An invented van");
    var one = sent("reporter", it -> vehicle(it, plate));
    Await.until("an alert", SOON, () -> row(triage, one).contains(TOLD));
    var rows = DatabaseRows.count("watch_list");

    var ended = colleague.submit("/triage/watch", action(colleague, plate, "/end"), Map.of());

    assertThat(main(colleague.follow(ended)))
        .contains("That is no longer watched.")
        .doesNotContain(plate);
    assertThat(links(triage).text()).doesNotContain(one);
    var later = sent("reporter2", it -> vehicle(it, plate));
    Await.until("a new link", SOON, () -> row(triage, later).contains(one));
    assertThat(row(triage, later)).doesNotContain(TOLD);
    assertThat(DatabaseRows.count("watch_list")).isEqualTo(rows - 1);
  }

  @Test
  void itIsExtendedInOneStep() {
    var plate = plate();
    WatchedValues.watch(triage, "plate", plate, "An invented van");

    lead.submit("/triage/watch", action(lead, plate, "/extend"), Map.of());

    var row = watched(triage, plate);
    assertThat(row.select("time").attr("datetime"))
        .isEqualTo("" + WatchedValues.today().plusWeeks(12));
    assertThat(row.select("form[action$=extend]")).isEmpty();
    assertThat(row.text()).contains("Terry Example");
  }

  @Test
  void theListLeadsToASearchWithoutTheValueInTheAddress() {
    var plate = plate();
    var one = sent("reporter", it -> vehicle(it, plate));
    WatchedValues.watch(triage, "plate", plate, "An invented van");

    var fields = Map.of("field", "plate", "typed", plate);
    var found = triage.submit("/triage/watch", "/triage/search", fields);

    assertThat(found.headers().firstValue("Location").orElseThrow())
        .contains("/triage/search?q=")
        .doesNotContain(plate.substring(0, 4));
    assertThat(main(triage.follow(found))).contains(one);
  }

  @Test
  void anAlertThatIsPutOffIsHiddenFromTheTeamUntilAThirdReportComes() {
    var plate = plate();
    var first = sent("reporter", it -> vehicle(it, plate));
    var second = sent("reporter2", it -> vehicle(it, plate));
    Await.until("a new link", SOON, () -> row(triage, second).contains(first));
    var alert = alert(triage, second);
    assertThat(WatchedValues.mute(triage, alert, "An invented errand").statusCode()).isEqualTo(409);
    triage.get("/triage/" + second);

    var muted = WatchedValues.mute(triage, alert, "An invented errand");

    assertThat(muted.statusCode()).as(muted.body()).isEqualTo(303);
    for (var officer : List.of(triage, colleague, lead)) {
      assertThat(row(officer, second)).isEmpty();
      assertThat(putOff(officer, second)).contains(first, "An invented errand", "Terry Example");
    }

    var third = sent("reporter", it -> vehicle(it, plate));
    Await.until("it is back", SOON, () -> row(colleague, third).contains(second));
    assertThat(row(colleague, third)).contains(first);

    var again = links(colleague).select("form[action$=again]").last().attr("action");
    var shown = colleague.submit("/triage/links", again, Map.of());
    assertThat(main(colleague.follow(shown))).contains("The alert is shown again.");
    assertThat(putOff(colleague, second)).isEmpty();
  }

  /** Two worlds again: what a lead puts off with a restricted report changes nothing for others. */
  @Test
  void whoMayNotReadAllOfAnAlertSeesWhatTheySawBefore() {
    var plate = plate();
    var first = sent("reporter", it -> vehicle(it, plate));
    var hidden = sent("reporter2", it -> vehicle(it, plate));
    restrict(hidden);
    var second = sent("reporter2", it -> vehicle(it, plate));
    Await.until("a new link", SOON, () -> row(lead, second).contains(hidden));
    Await.until("a new link", SOON, () -> row(triage, second).contains(first));
    var before = row(triage, second);
    lead.get("/triage/" + second);

    assertThat(WatchedValues.mute(lead, alert(lead, second), "Invented").statusCode())
        .isEqualTo(303);

    assertThat(row(lead, second)).isEmpty();
    assertThat(row(triage, second)).isEqualTo(before);
    assertThat(putOff(triage, second)).isEmpty();
    var again = links(lead).select("form[action$=again]").last().attr("action");
    assertThat(triage.submit("/triage/links", again, Map.of()).statusCode()).isEqualTo(404);
    lead.submit("/triage/links", again, Map.of());
  }

  @Test
  void aWatchedValueIsPutOffLikeAnyAlert() {
    var plate = plate();
    WatchedValues.watch(triage, "plate", plate, "An invented van");
    var one = sent("reporter", it -> vehicle(it, plate));
    Await.until("an alert", SOON, () -> row(triage, one).contains(TOLD));
    triage.get("/triage/" + one);

    WatchedValues.mute(triage, alert(triage, one), "An invented errand");

    assertThat(row(colleague, one)).isEmpty();
    assertThat(putOff(colleague, one)).contains(TOLD).doesNotContain(plate.substring(0, 4));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "typed|''|Enter what you are looking for",
        "typed|Q|Enter at least three characters that you know",
        "field|nonsense|Select what it is",
        "reason|''|Enter a reason",
        "reason|ab|The reason must be 3 characters or more",
        "until-day|31 2 2027|The last day must be a real date",
        "until-day|1 1 2026|The last day must be today or in the future",
        "until-day|1 1 2099|The last day must be within 52 weeks"
      })
  void aMistakeIsSaidAndWhatWasTypedStays(String name, String value, String message) {
    var fields =
        new HashMap<>(
            Map.of("typed", "QX71", "field", "plate", "reason", "Keep this", "until-day", "1"));
    fields.put("until-day", "" + WatchedValues.today().plusDays(1));
    fields.put(name, value);

    var answer = triage.answer("/triage/watch/new", fields);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Jsoup.parse(answer.body()).select(".govuk-error-summary").text()).contains(message);
    if (!name.equals("reason")) {
      assertThat(answer.body()).contains("Keep this");
    }
  }

  @ParameterizedTest
  @CsvSource({"place, the", "taxi, The taxi", "name, Jay", "phone, 116000", "birth, 1 1 2010"})
  void whatManyShareIsRefused(String field, String value) {
    var rows = DatabaseRows.count("watch_list");

    var answer = WatchedValues.watch(triage, field, value, "Keep this");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(main(answer))
        .contains("Many people, places or things share this. Add more, such as a surname or a town")
        .contains("Keep this");
    assertThat(DatabaseRows.count("watch_list")).isEqualTo(rows);
  }

  @Test
  void aValueOfTooManyReportsIsRefused() {
    var plate = plate();
    for (int i = 0; i <= 25; i++) {
      sent("reporter", it -> vehicle(it, plate));
    }

    var answer = WatchedValues.watch(triage, "plate", plate, "Keep this");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(main(answer))
        .contains(
            "More than 25 reports may contain this. Enter something that fewer reports contain");
  }

  @Test
  void theTrailSealsTheValueForAuditorsAndRowsTellNothing() {
    var plate = plate();
    WatchedValues.watch(triage, "plate", plate, "An invented van");
    triage.get("/triage/watch");

    var entry =
        DatabaseRows.of(
                "select id::text || ' ' || detail from audit_entry where act = 'VALUE_WATCHED'"
                    + " order by id desc limit 1")
            .get(0);
    assertThat(entry).contains("by=plate").doesNotContain(plate);
    var auditor = NoScriptUser.signedIn("auditor", "/audit");
    assertThat(auditor.get("/audit/entries/" + entry.split(" ", -1)[0]).body())
        .contains(plate, "An invented van");
    assertThat(
            DatabaseRows.of(
                "select act from audit_entry where act like 'WATCH%' order by id desc limit 1"))
        .containsExactly("WATCH_LIST_READ");
    assertThat(DatabaseRows.of("select distinct length(content)::text from watch_list"))
        .containsExactly("4096");
  }

  @ParameterizedTest
  @ValueSource(strings = {"reporter", "auditor", "manager"})
  void nobodyElseMay(String account) {
    var user = NoScriptUser.signedIn(account, "/my-reports");
    assertThat(user.get("/triage/watch").statusCode()).isEqualTo(403);
    assertThat(NoScriptUser.anonymous().get("/triage/watch").statusCode()).isEqualTo(302);
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

  private static void restrict(String reference) {
    var readers = OfficerActions.account("Toni Specimen");
    var fields = Map.of("readers", readers, "reason", "Invented conflict");
    var restrict = "/triage/" + reference + "/restrict";
    assertThat(lead.answer(restrict, fields).statusCode()).isEqualTo(303);
  }

  private static Document links(NoScriptUser officer) {
    return Jsoup.parse(officer.get("/triage/links").body());
  }

  /** Empty if it has no alert. */
  private static String row(NoScriptUser officer, String reference) {
    return links(officer).select("tr[id=" + reference + "]").text();
  }

  private static String putOff(NoScriptUser officer, String reference) {
    return links(officer)
        .select("div[aria-labelledby=hidden] tr:contains(" + reference + ")")
        .text();
  }

  private static String alert(NoScriptUser officer, String reference) {
    return links(officer).select("tr[id=" + reference + "] a[href*=/links/]").attr("href");
  }

  private static Element watched(NoScriptUser officer, String value) {
    var list = Jsoup.parse(officer.get("/triage/watch").body());
    return list.select("tbody tr:contains(" + value + ")").last();
  }

  private static String action(NoScriptUser officer, String value, String end) {
    return watched(officer, value).select("form[action$=" + end + "]").attr("action");
  }

  private static String main(HttpResponse<String> answer) {
    return Jsoup.parse(answer.body()).select("main").text();
  }

  private static String mailed(String reference) throws Exception {
    return EncryptedMail.open(new Mailbox(Mails.SEALED).about(reference, Duration.ofSeconds(30)));
  }
}
