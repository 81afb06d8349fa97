package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.softintel.given.Await;
import org.softintel.given.DatabaseRows;
import org.softintel.given.JudgedRows;
import org.softintel.given.NoScriptUser;
import org.softintel.given.OfficerActions;
import org.softintel.given.SignedIn;

/** Officers judge on pages whether rows of two reports are the same, and answer one another. */
class JudgePagesTest {
  private static final String WHY = "The same <b>invented</b> dent & sticker";

  private static final Duration SOON = Duration.ofSeconds(20);

  @SignedIn("triage")
  private static NoScriptUser triage;

  @SignedIn("triage2")
  private static NoScriptUser colleague;

  @SignedIn("lead")
  private static NoScriptUser lead;

  private static JudgedRows with(String plate) {
    return JudgedRows.of(
        "triage",
        it ->
            it.putArray("vehicles")
                .addObject()
                .put("id", "rowan-sample")
                .put("registration", plate));
  }

  private static String elsewhere(JudgedRows report) {
    return "/triage/" + report.reference() + "/elsewhere";
  }

  private static String same(JudgedRows one, String row, JudgedRows other, String otherRow) {
    return "/triage/%s/%s/same/%s/%s".formatted(one.reference(), row, other.reference(), otherRow);
  }

  private static Map<String, String> judged(String verdict) {
    return Map.of("verdict", verdict, "reason", WHY);
  }

  private static Document page(NoScriptUser officer, String address) {
    var answer = officer.get(address);
    assertThat(answer.statusCode()).as(address).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }

  private static String text(Document page) {
    return page.select("main").text();
  }

  private static Element link(Document page, String words, String about) {
    return page.select("main a").stream()
        .filter(it -> it.text().startsWith(words) && it.text().contains(about))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + words + " in " + text(page)));
  }

  private static Document shown(NoScriptUser officer, HttpResponse<String> saved) {
    assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);
    return page(officer, saved.headers().firstValue("Location").orElseThrow());
  }

  @Test
  void twoVehiclesAreJudgedTheSameSeenOnBothReportsAndTakenBack() {
    var one = with("QX81 WWA");
    var other = with("qx81wwa");

    var address = link(page(triage, elsewhere(one)), "Say if", "Vehicle 1 here").attr("href");
    assertThat(address).isEqualTo(same(one, "vehicles-1", other, "vehicles-1"));
    var asked = page(triage, address);
    assertThat(text(asked))
        .contains("Vehicle 1 of " + other.reference())
        .contains("Same registration (QX81 WWA / qx81wwa).")
        .doesNotContain("Joined to");
    assertThat(asked.select("tbody tr").last().text()).isEqualTo("Registration QX81 WWA qx81wwa");
    assertThat(asked.select("tbody tr:contains(What happened) td").eachText())
        .hasSize(2)
        .allSatisfy(it -> assertThat(it).isNotEmpty());
    assertThat(asked.select(".govuk-tag")).isEmpty();
    assertThat(asked.title() + asked.select("h1").text()).doesNotContain("QX81");
    assertThat(asked.select("h1").text()).isEqualTo("Are these the same vehicle?");

    var saved = shown(triage, triage.answer(address, judged("same")));

    assertThat(text(saved))
        .contains("Saved: same.", "Vehicle 1: judged to be in " + other.reference() + " too.");
    for (var each : new JudgedRows[] {one, other}) {
      var seen = page(colleague, elsewhere(each));
      assertThat(text(seen)).contains("Judged the same by Terry Example on ", WHY);
      assertThat(seen.select("a[href*='/vehicles-1/same/']")).isEmpty();
    }

    var back = link(page(colleague, elsewhere(other)), "Take back", "Vehicle 1").attr("href");
    assertThat(text(page(colleague, back))).contains("Take this judgement back", WHY);
    var fields = Map.of("decision", "taken-back", "reason", "An invented mistake");
    var taken = shown(colleague, colleague.answer(back, fields));

    assertThat(text(taken))
        .contains("Saved: taken back. You can judge the entries again.")
        .doesNotContain("Judged the same");
    assertThat(text(page(triage, elsewhere(one)))).doesNotContain("Judged the same");
    assertThat(triage.get(back).statusCode()).isEqualTo(409);
  }

  /** An entry of its own beside that of the first would tell which two belong together. */
  @Test
  void aReportThatWasReadLatelyIsNotNamedInTheClearWhenItIsLaidBesideAnother() {
    var one = with("QX88 WWJ");
    var other = with("QX88 WWJ");
    var address = same(one, "vehicles-1", other, "vehicles-1");
    var acts = acts(other.reference());
    var readings = readings(other);

    assertThat(text(page(triage, address))).contains("Vehicle 1 of " + other.reference());

    assertThat(acts(one.reference())).endsWith("REPORT_OPENED", "JUDGEMENTS_READ", "REPORT_OPENED");
    assertThat(acts(other.reference())).isEqualTo(acts);
    assertThat(readings(other)).isEqualTo(readings);

    page(lead, address);
    assertThat(acts(other.reference())).endsWith("REPORT_OPENED").isNotEqualTo(acts);
  }

  /** Mails go out when they go out. */
  private static List<String> acts(String reference) {
    return DatabaseRows.acts(reference).stream()
        .filter(it -> !it.equals("LETTER_DELIVERED"))
        .toList();
  }

  private static List<String> readings(JudgedRows report) {
    return DatabaseRows.of(
        "select concat(r.xmin, r.xmax, r) from reading r join report on id = report_id"
            + " where reference = ?",
        report.reference());
  }

  @Test
  void whatWasTypedStaysWhereItWas() {
    var one = with("QX82 WWB");
    var address = same(one, "vehicles-1", with("QX82 WWB"), "vehicles-1");

    var none = triage.answer(address, Map.of("reason", "no"));
    var tooLong = triage.answer(address, Map.of("verdict", "unsure", "reason", "x".repeat(501)));

    assertThat(none.statusCode()).isEqualTo(400);
    var page = Jsoup.parse(none.body());
    assertThat(page.select(".govuk-error-summary a").eachText())
        .containsExactly(
            "Select whether they are the same, or that you are not sure",
            "The reason must be 3 characters or more");
    assertThat(page.select(".govuk-error-summary a").eachAttr("href"))
        .allSatisfy(it -> assertThat(page.select(it)).hasSize(1));
    assertThat(page.select("textarea").text()).isEqualTo("no");
    assertThat(tooLong.statusCode()).isEqualTo(400);
    assertThat(text(Jsoup.parse(tooLong.body())))
        .contains("The reason must be 500 characters or fewer");
    assertThat(one.list("triage").<Object>path("judgements.size()")).isEqualTo(0);
  }

  /** One press says it where what both share is clear, and nobody says the opposite unread. */
  @Test
  void whatBothShareIsFilledInAsTheReasonForSameAlone() {
    var one = with("QX96 WWT");
    var address = same(one, "vehicles-1", with("qx96wwt"), "vehicles-1");
    var asked = page(triage, address);
    var reason = asked.select("textarea").text();
    assertThat(reason).isEqualTo("Same registration (QX96 WWT / qx96wwt).");
    assertThat(asked.select("button[name=verdict]").eachText())
        .containsExactly("Same", "Not the same", "I am not sure");

    for (var other : List.of("not-same", "unsure")) {
      var unread =
          triage.answer(address, Map.of("verdict", other, "reason", reason, "proposed", reason));
      assertThat(unread.statusCode()).isEqualTo(400);
      assertThat(text(Jsoup.parse(unread.body())))
          .contains("Enter your reason for this answer. We filled in one for “Same”");
      assertThat(Jsoup.parse(unread.body()).select("[name=proposed]").val()).isEqualTo(reason);
    }
    var fields = Map.of("verdict", "same", "reason", reason, "proposed", reason);
    assertThat(text(shown(triage, triage.answer(address, fields))))
        .contains("Saved: same.", reason);
  }

  @Test
  void nothingIsFilledInWhereSomethingSpeaksAgainstItOrASecondOfficerReliesOnIt() {
    var one = born("2011-02-03");
    var other = born("2009-11-12");
    var child = page(triage, same(one, "children-1", other, "children-1"));
    assertThat(text(child)).contains("Against: ");
    assertThat(child.select("textarea").text()).isEmpty();
    assertThat(child.select("[name=proposed]")).isEmpty();

    var adult = JudgedRows.of("triage", it -> named(it.putArray("people").addObject()));
    var both = page(triage, same(one, "children-1", adult, "people-1"));
    assertThat(text(both)).contains("a second officer", "Maribel Oddfellow");
    assertThat(both.select("textarea").text()).isEmpty();
  }

  private static JudgedRows born(String day) {
    return JudgedRows.of(
        "triage", it -> named(it.putArray("children").addObject()).put("dateOfBirth", day));
  }

  private static ObjectNode named(ObjectNode somebody) {
    return somebody.put("id", "oddfellow").put("name", "Maribel Oddfellow");
  }

  @Test
  void whoIsSecondIsToldByWhomAndLosesNothing() {
    var one = with("QX83 WWC");
    var address = same(one, "vehicles-1", with("QX83 WWC"), "vehicles-1");
    lead.get(address);
    triage.answer(address, judged("not-same"));

    var second = lead.answer(address, Map.of("verdict", "same", "reason", "An invented doubt"));

    assertThat(second.statusCode()).isEqualTo(409);
    var page = Jsoup.parse(second.body());
    assertThat(text(page))
        .contains("These two were judged already.", "Terry Example judged them “Not the same” on ");
    assertThat(page.select("textarea").text()).isEqualTo("An invented doubt");
    assertThat(page(lead, address).select("textarea")).isEmpty();
  }

  @Test
  void whatIsJudgedNotTheSameIsNoSuggestion() {
    var one = with("QX84 WWD");
    var other = with("QX84 WWD");
    assertThat(text(page(triage, elsewhere(one)))).contains("Registration: QX84 WWD");

    triage.answer(same(one, "vehicles-1", other, "vehicles-1"), judged("not-same"));

    for (var each : new JudgedRows[] {one, other}) {
      var page = page(triage, elsewhere(each));
      assertThat(text(page)).doesNotContain("QX84");
      var folded = page.select("details").last().text();
      assertThat(folded).startsWith("Judged not the same Vehicle 1 here, and a vehicle of SI-");
      assertThat(folded).contains(WHY, "Take back");
    }
  }

  /** Nobody looks again at two old reports: whoever reads the new one is told, too. */
  @Test
  void whatIsJudgedNotTheSameComesBackOnceALaterReportIsLikeBoth() {
    var one = with("QX90 WWP");
    var other = with("QX90 WWP");
    var address = same(one, "vehicles-1", other, "vehicles-1");
    triage.answer(address, judged("not-same"));
    assertThat(text(page(triage, elsewhere(one)))).doesNotContain("QX90");

    var later = with("qx90wwp");

    for (var each : new JudgedRows[] {one, other}) {
      assertThat(text(page(triage, elsewhere(each))))
          .contains("You said on ", " that these are not the same. " + WHY)
          .contains(
              "Received since then: " + later.reference() + " (the same registration as both).");
    }
    var read = text(page(colleague, elsewhere(later)));
    assertThat(read)
        .contains(
            "Vehicle 1 of %s and vehicle 1 of %s".formatted(one.reference(), other.reference()))
        .contains("Terry Example said on ", " that these are not the same. " + WHY)
        .contains("Received since then: this report (the same registration as both).");

    var seen = page(triage, elsewhere(one));
    var back = link(seen, "See both, or take the judgement back", other.reference()).attr("href");
    triage.answer(back, Map.of("decision", "taken-back", "reason", "An invented look"));
    triage.answer(address, judged("not-same"));
    for (var each : new JudgedRows[] {one, other, later}) {
      assertThat(text(page(triage, elsewhere(each)))).doesNotContain("same registration as both");
    }
  }

  @Test
  void whoReadsALaterReportIsToldOfWhatItsRowIsJudgedToBe() {
    var one = with("QX94 WWS");
    var other = with("QX95 LLD");
    triage.answer(same(one, "vehicles-1", other, "vehicles-1"), judged("not-same"));
    var later = with("QX95 LLD");
    assertThat(text(page(triage, elsewhere(later)))).doesNotContain("judged the same as one");

    triage.answer(same(later, "vehicles-1", one, "vehicles-1"), judged("same"));

    assertThat(text(page(triage, elsewhere(later))))
        .contains(
            "A vehicle of %s and vehicle 1 of %s".formatted(one.reference(), other.reference()))
        .contains(
            "Received since then: this report (judged the same as one, the same registration as"
                + " the other).");
  }

  /** Two worlds, with and without. */
  @Test
  void ofAReportThatSomebodyMayNotReadNothingIsNew() {
    var one = with("QX91 WWR");
    var other = with("QX91 WWR");
    triage.answer(same(one, "vehicles-1", other, "vehicles-1"), judged("not-same"));
    var later = with("QX91 WWR");
    assertThat(text(page(colleague, elsewhere(later)))).contains("as both", one.reference());
    lead.get("/triage/" + other.reference());
    var readers = OfficerActions.account("Terry Example");
    var fields = Map.of("readers", readers, "reason", "Invented conflict");
    lead.answer("/triage/" + other.reference() + "/restrict", fields);

    for (var each : new JudgedRows[] {one, later}) {
      assertThat(text(page(colleague, elsewhere(each))))
          .doesNotContain(other.reference(), WHY, "the same registration as both");
    }
    assertThat(text(page(triage, elsewhere(one)))).contains("the same registration as both");
  }

  @Test
  void aChildAndAnAdultAreJoinedOnceAColleagueApproves() {
    var one = with("QX85 WWE");
    var other = with("QX85 WWF");
    var address = same(one, "children-1", other, "people-1");
    assertThat(text(page(triage, address)))
        .contains("nothing is joined until a second officer approves it");

    var saved = shown(triage, triage.answer(address, judged("same")));

    assertThat(text(saved))
        .contains(
            "Saved. A second officer who can read both reports must approve it. They can see it in"
                + " New links.")
        .contains("It joins nothing until a second officer approves it.")
        .doesNotContain("judged to be in");
    var own = link(saved, "Take back", "Child").attr("href");
    assertThat(text(page(triage, own))).contains("a second officer who can read both reports must");
    var mine = Map.of("decision", "approved", "reason", "An invented wish");
    var refused = triage.answer(own, mine);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(text(Jsoup.parse(refused.body())))
        .contains("Somebody else must decide this", "An invented wish");

    var decides = link(page(lead, elsewhere(other)), "Approve or refuse", "").attr("href");
    assertThat(lead.answer(decides, Map.of("reason", "An invented look")).statusCode())
        .isEqualTo(400);
    var approved =
        shown(lead, lead.answer(decides, Map.of("decision", "approved", "reason", "I looked")));

    assertThat(text(approved))
        .contains(
            "Saved: approved.", "Person of concern 1, a child: judged to be in " + one.reference());
  }

  @Test
  void aJudgementThatWaitsIsShownWhereverOfficersLookUntilSomebodyDecides() {
    var one = with("QX89 WWK");
    var other = with("QX89 WWL");
    triage.answer(same(one, "children-1", other, "people-1"), judged("same"));

    var listed = waiting(page(lead, "/triage/links"), one);
    assertThat(listed.text())
        .contains("Child or young person 1 of " + one.reference())
        .contains("and person of concern 1 of " + other.reference())
        .contains("Terry Example, ", WHY);
    var decide = listed.select("a:contains(Approve or refuse)").attr("href");
    var mine = waiting(page(triage, "/triage/links"), one);
    assertThat(mine.text()).contains("You judged it, so a second officer must decide. Take back");
    assertThat(mine.select("a:contains(Approve)")).isEmpty();
    for (var row : List.of(everywhere(one, "children-1"), everywhere(other, "people-1"))) {
      var page = page(lead, row);
      assertThat(text(page)).contains("joins nothing until a second officer approves it.");
      assertThat(waiting(page, one).select("a[href='" + decide + "']")).hasSize(1);
    }
    assertThat(text(page(lead, everywhere(one, "children-2")))).doesNotContain("second officer");
    assertThat(page(lead, elsewhere(one)).select("h2").eachText())
        .contains("Waiting for a second officer");
    for (var officer : List.of(lead, triage)) {
      Await.until("the count", SOON, () -> toApprove(officer) == approvable(officer));
    }

    page(lead, decide);
    lead.answer(decide, Map.of("decision", "refused", "reason", "I looked"));

    assertThat(waiting(page(lead, "/triage/links"), one)).isEmpty();
    assertThat(waiting(page(triage, "/triage/links"), one)).isEmpty();
    assertThat(text(page(lead, everywhere(one, "children-1")))).doesNotContain("second officer");
    Await.until("the count", SOON, () -> toApprove(lead) == approvable(lead));
  }

  private static String everywhere(JudgedRows report, String row) {
    return "/triage/" + report.reference() + "/" + row + "/everywhere";
  }

  private static Elements waiting(Document page, JudgedRows one) {
    return page.select("[aria-labelledby=waiting] tbody tr")
        .select("tr:has(a[href='/triage/" + one.reference() + "'])");
  }

  /** How many the inbox says. */
  private static long toApprove(NoScriptUser officer) {
    var notice = page(officer, "/triage").select(".app-notice:contains(second officer)").text();
    var number = notice.split(" ", 2)[0];
    return notice.isEmpty() ? 0 : number.equals("A") ? 1 : Long.parseLong(number);
  }

  private static long approvable(NoScriptUser officer) {
    return page(officer, "/triage/links").select("a:contains(Approve or refuse)").size();
  }

  /** Two worlds, with and without. */
  @Test
  void ofAReportThatSomebodyMayNotReadNothingWaits() {
    var one = with("QX79 WWM");
    var other = with("QX79 WWN");
    triage.answer(same(one, "children-1", other, "people-1"), judged("same"));
    var before = approvable(colleague);
    lead.get("/triage/" + other.reference());
    var readers = OfficerActions.account("Terry Example");
    var fields = Map.of("readers", readers, "reason", "Invented conflict");
    lead.answer("/triage/" + other.reference() + "/restrict", fields);

    var links = page(colleague, "/triage/links");

    assertThat(waiting(links, one)).isEmpty();
    assertThat(links.select("main").text()).doesNotContain(other.reference());
    assertThat(approvable(colleague)).isEqualTo(before - 1);
    assertThat(text(page(colleague, everywhere(one, "children-1"))))
        .doesNotContain("second officer", other.reference());
    Await.until("the count", SOON, () -> toApprove(colleague) == before - 1);
    assertThat(waiting(page(triage, "/triage/links"), one)).hasSize(1);
  }

  @Test
  void whatOtherJudgementsJoinIsNotAskedAgain() {
    var one = with("QX97 WWU");
    var other = with("QX97 WWU");
    var third = with("QX97 WWU");
    triage.answer(same(one, "vehicles-1", other, "vehicles-1"), judged("same"));
    triage.answer(same(other, "vehicles-1", third, "vehicles-1"), judged("same"));

    var seen = page(triage, elsewhere(one));

    var rows = seen.select("table tbody tr");
    assertThat(rows.select("#" + third.reference()).text()).contains("Other judgements join them");
    assertThat(seen.select("a[href*='/vehicles-1/same/']")).isEmpty();
    var back = rows.select("#" + other.reference() + " a[href*='/judgements/']");
    assertThat(back.text()).startsWith("Judged the same by Terry Example on ");
    assertThat(text(page(triage, back.attr("href")))).contains("Take this judgement back");
  }

  @Test
  void whatContradictsItselfIsSaidInWords() {
    var one = with("QX86 WWG");
    var other = with("QX86 WWG");
    var third = with("QX86 WWG");
    triage.answer(same(one, "vehicles-1", other, "vehicles-1"), judged("same"));
    triage.answer(same(other, "vehicles-1", third, "vehicles-1"), judged("same"));
    var last = same(third, "vehicles-1", one, "vehicles-1");
    assertThat(text(page(triage, last)))
        .contains("Joined to 2 other entries", "Other judgements already join these two.");

    triage.answer(last, judged("not-same"));

    assertThat(text(page(triage, elsewhere(other))))
        .contains("Vehicle 1: judgements about it conflict");
    var entry = page(triage, everywhere(other, "vehicles-1"));
    assertThat(text(entry)).contains("Judgements about this entry conflict", WHY);
    var parting = entry.select("a:contains(See both, or take the judgement back)");
    assertThat(text(page(triage, parting.attr("href"))))
        .contains("Take this judgement back", one.reference(), third.reference());
  }

  @Test
  void aRestrictedReportIsNoPlaceToLook() {
    var one = with("QX87 WWH");
    var other = with("QX87 WWH");
    var address = same(one, "vehicles-1", other, "vehicles-1");
    var saved = shown(triage, triage.answer(address, judged("same")));
    var judgement = link(saved, "Take back", "Vehicle 1").attr("href");
    lead.get("/triage/" + other.reference());
    var readers = OfficerActions.account("Terry Example");
    var fields = Map.of("readers", readers, "reason", "Invented conflict");
    assertThat(lead.answer("/triage/" + other.reference() + "/restrict", fields).statusCode())
        .isEqualTo(303);

    var outside = text(page(colleague, elsewhere(one)));

    assertThat(outside).doesNotContain(other.reference(), WHY, "judged to be in", "QX87");
    assertThat(colleague.get(address).statusCode()).isEqualTo(404);
    assertThat(colleague.get(judgement).statusCode()).isEqualTo(404);
    var nowhere = same(one, "vehicles-2", one, "vehicles-1");
    assertThat(triage.get(nowhere).statusCode()).isEqualTo(404);
    assertThat(text(page(triage, elsewhere(one)))).contains(other.reference(), WHY);
  }
}
