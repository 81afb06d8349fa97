package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.given.DatabaseRows;
import org.softintel.given.JudgedRows;
import org.softintel.given.NoScriptUser;
import org.softintel.given.OfficerActions;
import org.softintel.given.SignedIn;

/** All entries that are judged to be the same, as a list that names nobody. */
class JoinedEntriesTest {
  private static final String VEHICLES = "?kind=vehicles";

  @SignedIn("triage")
  private static NoScriptUser triage;

  @SignedIn("lead")
  private static NoScriptUser lead;

  /** To be somebody of the team whom a lead can name. */
  @SignedIn("triage2")
  private static NoScriptUser colleague;

  private final String plate =
      "QV%02d Y%c%c".formatted(below(100), 'A' + below(26), 'A' + below(26));
  private final JudgedRows one = sent();
  private final JudgedRows other = sent();

  @BeforeAll
  static void aColleague() {
    colleague.get("/triage");
  }

  private static int below(int bound) {
    return ThreadLocalRandom.current().nextInt(bound);
  }

  private JudgedRows sent() {
    return JudgedRows.of(
        "lead",
        it -> it.putArray("vehicles").addObject().put("id", "v1").put("registration", plate));
  }

  private static Document page(NoScriptUser officer, String address) {
    var answer = officer.get(address);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }

  /** Other journeys join entries, too: it may be on any page. */
  private static Optional<Element> line(NoScriptUser officer, JudgedRows report, String query) {
    var address = "/triage/joined" + query;
    while (!address.isEmpty()) {
      var page = page(officer, address);
      var found = page.select("tbody tr:has(a[href='/triage/" + report.reference() + "'])");
      if (!found.isEmpty()) {
        return Optional.of(found.first());
      }
      address = page.select("a[rel=next]").attr("href");
    }
    return Optional.empty();
  }

  @Test
  void whatIsJudgedTheSameIsListedUntilItIsTakenBack() {
    assertThat(line(triage, one, VEHICLES)).isEmpty();
    var judged = one.judge("v1", other, "v1", "same");

    var line = line(triage, one, VEHICLES).orElseThrow();

    assertThat(line.select("th").text()).isEqualTo("Vehicle in " + other.reference());
    assertThat(line.select("td").eachText().subList(0, 3))
        .containsExactly(
            "2", "2: %s, %s".formatted(other.reference(), one.reference()), "At least 1");
    assertThat(line.text()).contains("2 open reports").doesNotContain(plate);
    assertThat(line(triage, one, "?kind=people")).isEmpty();
    assertThat(line(triage, other, "")).isPresent();
    JudgedRows.answer("lead", judged, "take-back").then().statusCode(200);
    assertThat(line(triage, one, VEHICLES)).isEmpty();
  }

  @Test
  void whatConflictingJudgementsPartIsCounted() {
    int before = apart(triage);
    var third = sent();
    one.judge("v1", other, "v1", "same");
    third.judge("v1", other, "v1", "same");

    third.judge("v1", one, "v1", "not-same");

    assertThat(line(triage, one, VEHICLES)).isEmpty();
    assertThat(apart(triage)).isEqualTo(before + 3);
    var readers = Map.of("readers", OfficerActions.account("Toni Specimen"), "reason", "Invented");
    lead.answer("/triage/" + other.reference() + "/restrict", readers);
    assertThat(apart(triage)).isEqualTo(before);
  }

  private static int apart(NoScriptUser officer) {
    var words = page(officer, "/triage/joined" + VEHICLES).select("p:contains(are apart)").text();
    return words.isEmpty() ? 0 : Integer.parseInt(words.split(" ", 2)[0]);
  }

  @Test
  void aLineLeadsToWhatItsReportsSay() {
    one.judge("v1", other, "v1", "same");
    var address = line(triage, one, VEHICLES).orElseThrow().select("th a").attr("href");

    var answer = triage.get(address);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location").orElse(""))
        .contains("/triage/" + one.reference() + "/vehicles-1/everywhere?from=");
    var page = Jsoup.parse(triage.follow(answer).body());
    assertThat(page.select("main").text()).contains("2 entries in 2 reports");
    assertThat(page.select(".govuk-back-link").attr("href"))
        .startsWith("/triage/joined?page=")
        .endsWith("&kind=vehicles");
    assertThat(page.select("main form input[name=from]").val()).startsWith("/triage/joined?");
    assertThat(triage.get(address.replace(one.reference(), other.reference())).statusCode())
        .isEqualTo(303);
  }

  @Test
  void officersFindItOnTheDesk() {
    for (var address : new String[] {"/triage", "/triage/links"}) {
      assertThat(page(triage, address).select("main a[href=/triage/joined]").text())
          .isEqualTo("Joined entries");
    }
  }

  @Test
  void whatIsRestrictedChangesNothingForOthers() {
    var before = page(triage, "/triage/joined").select("main").html();
    one.judge("v1", other, "v1", "same");
    var address = line(triage, one, VEHICLES).orElseThrow().select("th a").attr("href");
    assertThat(page(triage, "/triage/joined").select("main").html()).isNotEqualTo(before);
    var readers = Map.of("readers", OfficerActions.account("Toni Specimen"), "reason", "Invented");
    var restrict = "/triage/" + other.reference() + "/restrict";
    assertThat(lead.answer(restrict, readers).statusCode()).isEqualTo(303);

    assertThat(page(triage, "/triage/joined").select("main").html()).isEqualTo(before);
    assertThat(triage.get(address).statusCode()).isEqualTo(404);
    assertThat(line(lead, one, VEHICLES)).isPresent();
    assertThat(line(colleague, one, VEHICLES)).isPresent();
  }

  /** Nobody is joined to a third report through one that the reader may not read. */
  @Test
  void whatOnlyARestrictedReportJoinsIsApartForOthers() {
    var third = sent();
    one.judge("v1", other, "v1", "same");
    third.judge("v1", other, "v1", "same");
    assertThat(line(triage, third, VEHICLES).orElseThrow().text()).contains(one.reference());
    var readers = Map.of("readers", OfficerActions.account("Toni Specimen"), "reason", "Invented");
    lead.answer("/triage/" + other.reference() + "/restrict", readers);

    assertThat(line(triage, one, VEHICLES)).isEmpty();
    assertThat(line(triage, third, VEHICLES)).isEmpty();
  }

  @Test
  void theTrailTellsNoThiefWhichReportsWereListed() {
    one.judge("v1", other, "v1", "same");
    assertThat(line(triage, one, VEHICLES)).isPresent();

    var entry = "audit_entry where act = 'ENTITIES_LISTED'";
    assertThat(
            DatabaseRows.of(
                "select coalesce(reference, 'none') || ' ' || detail from "
                    + entry
                    + " order by id desc limit 1"))
        .containsExactly("none shown=sealed");
    assertThat(
            DatabaseRows.of(
                "select count(*)::text from " + entry + " and to_jsonb(audit_entry)::text like ?",
                "%" + one.reference() + "%"))
        .containsExactly("0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"?page=-1", "?page=999999999", "?page=x", "?kind=links", "?kind=x&page="})
  void whatIsNotOfferedIsAnyKindOrTheNearestPage(String query) {
    assertThat(page(triage, "/triage/joined" + query).select("h1").text())
        .isEqualTo("Joined entries");
  }
}
