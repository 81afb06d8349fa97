package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.softintel.given.DatabaseRows;
import org.softintel.given.NoScriptUser;
import org.softintel.given.OfficerActions;
import org.softintel.given.PartnerApi;
import org.softintel.given.SampleReports;
import org.softintel.given.SignedIn;

/** Which places reports name, how often, when, and which are hotspots. */
class PlacesTest {
  private static final String PAGE = "/triage/places";

  @SignedIn("triage")
  private static NoScriptUser triage;

  @SignedIn("lead")
  private static NoScriptUser lead;

  @SignedIn("auditor")
  private static NoScriptUser auditor;

  /** To be somebody of the team whom a lead can name. */
  @SignedIn("triage2")
  private static NoScriptUser colleague;

  @BeforeAll
  static void theColleagueIsKnown() {
    colleague.get("/triage");
  }

  @Test
  void twoSpellingsAreOnePlaceAndThreeSourcesAHotspot() {
    var name = invented();
    var sector = sector();
    var one =
        told(
            "reporter",
            "Rowan Placeholder",
            place(name + " Hotel", sector + "XY", "hotel", "Fridays, 9pm to 2am"));
    var two =
        told("reporter2", "Aadam Sample", place("The " + name, sector + "AB", "not-known", ""));

    assertThat(row("venue", name).text())
        .contains("Hotel or guest house", "Also written:", "2:", one, two, "2 sources")
        .contains("Friday: 1", "not known: 1", "6pm to midnight: 1", "midnight to 6am: 1")
        .doesNotContain("Hotspot");
    assertThat(row("sector", sector).text()).contains("2:", "2 sources").doesNotContain("Hotspot");

    // One who sends two reports, of what two children said.
    told("reporter2", "Zachariah Nobody", place(name, sector + "AB", "hotel", ""));

    assertThat(row("venue", name).text()).contains("Hotspot", "3:", "3 sources");
    var hotspot = hotspot(name);
    assertThat(hotspot.text()).contains("The licensing team: ").doesNotContain("SI-");
    assertThat(hotspot(sector).text()).contains("Street lighting");
    assertThat(main(triage).select("tbody").get(0).text()).contains("Hotspot");
  }

  @Test
  void threeReportsOfOneSourceOrSecondHandOnesAreNoHotspot() {
    var name = invented();
    saw("reporter", place(name + " Grill", "", "takeaway", ""));
    saw("reporter", place(name + " Grill", "", "takeaway", ""));
    knowing("reporter2", "professional", place(name + " Grill", "", "takeaway", ""));
    knowing("reporter2", "online", place(name + " Grill", "", "takeaway", ""));

    assertThat(row("venue", name).text())
        .contains("4:", "1 to 2 sources")
        .doesNotContain("Hotspot");
  }

  @Test
  void aHomeIsNamedNowhereAndItsSectorIs() {
    var name = invented();
    var sector = sector();
    for (var child : new String[] {"Rowan Placeholder", "Zachariah Nobody", "Aadam Sample"}) {
      told("reporter", child, place(name + " House", sector + "XY", "home", ""));
    }

    assertThat(main(triage).text()).doesNotContain(name);
    assertThat(row("sector", sector).text()).contains("Hotspot", "3 sources");
  }

  @Test
  void aSchoolIsAPlaceWhereChildrenMayBeSafeOrAtRisk() {
    var name = invented() + " School";
    for (var child : new String[] {"Rowan Placeholder", "Zachariah Nobody", "Aadam Sample"}) {
      told("reporter", child, place(name, "", "school", ""));
    }

    assertThat(hotspot(name).text())
        .contains("Children may be safe here, or at risk here", "The designated safeguarding lead");
  }

  @Test
  void whereAnEventHappenedAndAVehicleWasSeenCounts() {
    var name = invented() + " Arcade";
    saw(
        "reporter",
        it -> it.putArray("events").addObject().put("where", name).put("date", "2026-11-22"));
    saw(
        "reporter2",
        it -> it.putArray("vehicles").addObject().put("seen", "Outside " + name + " about 3pm"));

    assertThat(row("venue", name).text()).contains("2:", "Sunday: 1", "midday to 6pm: 1");
  }

  /** Two worlds, with and without. */
  @Test
  void aRestrictedReportChangesNothingForWhoMayNotReadIt() {
    var name = invented();
    var sector = sector();
    saw("reporter", place(name + " Hotel", sector + "XY", "hotel", ""));
    var before = shown(triage);

    var restricted =
        saw("reporter2", place("The " + name + " Inn", sector + "XY", "hotel", "Mondays"));
    restrict(restricted);

    assertThat(shown(triage)).isEqualTo(before);
    assertThat(row(colleague, "venue", name).text()).contains("2:", restricted, "Monday: 1");
  }

  @Test
  void thePageIsNarrowedByDaysAreaAndKind() {
    var name = invented();
    saw("reporter", place(name + " Hotel", "", "hotel", ""));

    assertThat(main(triage, "?days=7&area=batley&kind=hotel").text()).contains(name);
    assertThat(main(triage, "?area=dewsbury").text()).doesNotContain(name);
    assertThat(main(triage, "?kind=park").text()).doesNotContain(name);
    assertThat(main(triage, "?days=nonsense&area=nonsense&kind=home").text()).contains(name);
  }

  @Test
  void aPlaceLeadsToTheSearchForItWithoutItsNameInTheAddress() {
    var name = invented();
    var reference = saw("reporter", place(name + " Hotel", "", "hotel", ""));
    var row = row("venue", name);
    var typed = row.select("[name=typed]").val();
    assertThat(typed).contains(name);

    var answer =
        triage.submit(
            PAGE,
            "/triage/search",
            Map.of("field", row.select("[name=field]").val(), "typed", typed));

    var address = answer.headers().firstValue("Location").orElseThrow();
    assertThat(address).contains("/triage/search?q=").doesNotContain(name);
    assertThat(Jsoup.parse(triage.follow(answer).body()).select("tbody").text())
        .contains(reference);
    var everywhere = row.select("a[href*=/everywhere]").attr("href");
    assertThat(everywhere).startsWith("/triage/" + reference + "/places-1/everywhere?from=");
    assertThat(Jsoup.parse(triage.get(everywhere).body()).select(".govuk-back-link").attr("href"))
        .isEqualTo(PAGE + "?days=28&area=&kind=");
  }

  @Test
  void theTrailNamesTheNewestReportAndSealsTheOthers() {
    var name = invented();
    var shown = saw("reporter", place(name + " Hotel", "", "hotel", ""));
    var newest = saw("reporter2", it -> {});
    assertThat(row("venue", name).text()).contains(shown);

    var entry =
        DatabaseRows.of(
                "select id || ' ' || reference || ' ' || detail from audit_entry"
                    + " where act = 'PLACES_SHOWN' order by id desc limit 1")
            .get(0)
            .split(" ");

    assertThat(entry).endsWith(newest, "shown=sealed");
    assertThat(auditor.get("/audit/entries/" + entry[0]).body()).contains(shown);
    assertThat(
            DatabaseRows.count(
                "audit_entry where act = 'PLACES_SHOWN' and to_jsonb(audit_entry)::text like '%"
                    + shown
                    + "%' and reference <> '"
                    + shown
                    + "'"))
        .isZero();
  }

  private static Consumer<ObjectNode> place(
      String name, String postcode, String type, String times) {
    return it -> {
      var row = it.putArray("places").addObject().put("name", name).put("type", type);
      if (!postcode.isEmpty()) {
        row.put("postcode", postcode);
      }
      if (!times.isEmpty()) {
        row.put("times", times);
      }
    };
  }

  private static String saw(String account, Consumer<ObjectNode> with) {
    return knowing(account, "saw-or-heard", with);
  }

  private static String told(String account, String child, Consumer<ObjectNode> with) {
    return knowing(
        account,
        "child-told-me",
        it -> {
          with.accept(it);
          it.putArray("children").addObject().put("name", child);
        });
  }

  private static String knowing(String account, String source, Consumer<ObjectNode> with) {
    var report = SampleReports.with(with);
    report.putObject("provenance").put("source", source);
    report.putObject("happened").put("kind", "not-known");
    return PartnerApi.submit(account, report);
  }

  private static void restrict(String reference) {
    var readers = OfficerActions.account("Toni Specimen");
    var fields = Map.of("readers", readers, "reason", "Invented conflict");
    var restrict = "/triage/" + reference + "/restrict";
    assertThat(lead.answer(restrict, fields).statusCode()).isEqualTo(303);
  }

  /** Other tests name places, too, and a table has 25 rows: the newest of those that are alike. */
  private static Element row(String table, String name) {
    return row(triage, table, name);
  }

  private static Element row(NoScriptUser officer, String table, String name) {
    var rows = main(officer).select("tr[id^=" + table + "-]:contains(" + name + ")");
    assertThat(rows).as(name).hasSize(1);
    return rows.get(0);
  }

  private static Element hotspot(String name) {
    var found = main(triage).select("section:contains(" + name + ")");
    assertThat(found).as(name).hasSize(1);
    return found.get(0);
  }

  private static String shown(NoScriptUser officer) {
    return main(officer).outerHtml();
  }

  private static Element main(NoScriptUser officer) {
    return main(officer, "");
  }

  private static Element main(NoScriptUser officer, String filter) {
    var answer = officer.get(PAGE + filter);
    assertThat(answer.statusCode()).isEqualTo(200);
    return Jsoup.parse(answer.body()).select("main").get(0);
  }

  /** Another one each time: of a test that is run again nothing is left in its way. */
  private static String invented() {
    var random = ThreadLocalRandom.current();
    var letters = new StringBuilder("Zog");
    for (int i = 0; i < 7; i++) {
      letters.append((char) ('a' + random.nextInt(26)));
    }
    return letters.toString();
  }

  private static String sector() {
    return "ZZ%d %d"
        .formatted(
            ThreadLocalRandom.current().nextInt(10, 100), ThreadLocalRandom.current().nextInt(10));
  }
}
