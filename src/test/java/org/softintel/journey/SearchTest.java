package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.softintel.given.Await.until;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.given.DatabaseRows;
import org.softintel.given.NoScriptUser;
import org.softintel.given.OwnAdditions;
import org.softintel.given.PartnerApi;
import org.softintel.given.Replica;
import org.softintel.given.SampleReports;
import org.softintel.given.SignedIn;

/** A report is found by what it holds, and what was looked for is nowhere. */
class SearchTest {
  private static final String SEARCH = "/triage/search";

  @SignedIn("triage")
  private static NoScriptUser triage;

  @SignedIn("triage2")
  private static NoScriptUser second;

  private static String reference = "";

  @BeforeAll
  static void aReportThatHoldsThings() {
    reference =
        PartnerApi.submit(
            "reporter",
            SampleReports.with(
                it -> {
                  it.put("narrative", "They spoke of a van QX56 ZZW near an invented field.");
                  it.putArray("vehicles")
                      .addObject()
                      .put("registration", "QX57 ZZZ")
                      .put("usedBy", "Ermintrude Nobody")
                      .put("taxi", "Turquoise Line, plate 4711");
                  it.putArray("accounts")
                      .addObject()
                      .put("phone", "01632 960777")
                      .put("platform", "Snapchat")
                      .put("handle", "@turquoise_kite")
                      .put("email", "kite@turquoise.example")
                      .put("imei", "490154203237518");
                  it.putArray("people")
                      .addObject()
                      .put("name", "Zachariah Testperson")
                      .put("dateOfBirth", "1985-04-03");
                  it.putArray("places")
                      .addObject()
                      .put("name", "The Turquoise Crown")
                      .put("address", "14 Kite Street")
                      .put("postcode", "ZZ97 3XY");
                }));
  }

  @ParameterizedTest
  @CsvSource({
    "plate, qx57zzz, true",
    "plate, QX57, true",
    "plate, QX58, false",
    "phone, +441632960777, true",
    "phone, 01632 960778, false",
    "account, Turquoise_Kite, true",
    "account, turquoise, false",
    "name, zakaria, true",
    "name, Zachariah Testperson, true",
    "name, Zachariah Other, false",
    "postcode, zz973xy, true",
    "postcode, ZZ97, true",
    "postcode, ZZ96, false",
    "plate, 7ZZZ, true",
    "plate, QX5? ?ZZ, true",
    "plate, QX5? ?ZY, false",
    "plate, qx56zzw, true",
    "email, Kite@Turquoise.example, true",
    "imei, 49-015420-323751, true",
    "birth, 3/4/1985, true",
    "birth, 4/3/1985, true",
    "birth, 5/3/1985, false",
    "address, 14 Kite St, true",
    "address, 16 Kite St, false",
    "place, Turquoise Crown Hotel, true",
    "place, 'Turquoise Crown, ZZ96', false",
    "taxi, 4711, true",
    "name, Ermintrude, true",
  })
  void aReportIsFoundByWhatItHolds(String field, String typed, boolean found) {
    var shown = Jsoup.parse(search(field, typed));

    assertThat(shown.select("tbody th").eachText().contains(reference)).isEqualTo(found);
  }

  @Test
  void eachSearchIsRecordedWithWhatItShowedAndWithoutWhatWasLookedFor() {
    search("plate", "QX57 ZZZ");

    var line =
        DatabaseRows.of(
                "select act || ' ' || detail || ' ' || purpose from audit_entry"
                    + " where act = 'REPORTS_SEARCHED' order by id desc limit 1")
            .get(0);
    assertThat(line).contains("by=plate shown=1 " + reference).doesNotContain("QX57");
  }

  /** Equal registrations had equal rows. */
  @Test
  void aReportIsFiledInOneRowOfOneLengthThatIsLikeNoOtherWhateverItHolds() {
    var same = List.of(seen("QX66 YYG"), seen("QX66 YYG"));
    var none = PartnerApi.submit("reporter", SampleReports.minimal());
    var row =
        "from report_terms where report_id = any (select id from report where reference in (?, ?,"
            + " ?))";

    assertThat(DatabaseRows.of("select count(distinct terms)::text " + row, all(same, none)))
        .containsExactly("3");
    assertThat(
            DatabaseRows.of(
                "select distinct part || ' ' || length(terms) || ' ' || (quarter <= now()) " + row,
                all(same, none)))
        .containsExactly("0 1534 true");
  }

  private static Object[] all(List<String> same, String none) {
    return new Object[] {same.get(0), same.get(1), none};
  }

  @Test
  void aProcessThatDoesNotKnowAllReportsYetSaysSoAndThenFindsWhatAnyProcessKept() {
    var fields = Map.of("field", "plate", "typed", "QX65 YYF");
    var older = seen("QX65 YYF");
    var begun =
        DatabaseRows.whileNobodyReads(
            "report_terms",
            () -> {
              var replica = Replica.started(Map.of());
              var searches = DatabaseRows.count("audit_entry where act = 'REPORTS_SEARCHED'");
              var shown = triage.follow(triage.answer(replica.at(SEARCH), fields));
              assertThat(shown.statusCode()).isEqualTo(503);
              assertThat(shown.headers().firstValue("Retry-After")).hasValue("20");
              assertThat(Jsoup.parse(shown.body()).select("main").text())
                  .contains("The search is not ready yet.")
                  .doesNotContain("No reports found");
              assertThat(Jsoup.parse(shown.body()).select("#typed").val()).isEqualTo("QX65 YYF");
              assertThat(DatabaseRows.count("audit_entry where act = 'REPORTS_SEARCHED'"))
                  .isEqualTo(searches);
              assertThat(replica.metrics()).contains("softintel_search_complete 0.0");
              return replica;
            });
    try (var replica = begun) {
      until(
          "all reports are known",
          Duration.ofSeconds(60),
          () -> replica.metrics().contains("softintel_search_complete 1.0"));
      var newer = seen("QX65 YYF");

      var shown = triage.follow(triage.answer(replica.at(SEARCH), fields));

      assertThat(Jsoup.parse(shown.body()).select("tbody th").eachText())
          .containsExactly(newer, older);
    }
  }

  @Test
  void aReferenceOpensItsReport() {
    var answer =
        triage.answer(SEARCH, Map.of("typed", reference.toLowerCase(java.util.Locale.ROOT)));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().allValues("Location").get(0)).endsWith("/triage/" + reference);
  }

  @Test
  void theAddressOfASearchHoldsNoWordAndShowsItAgain() {
    var address = address(sent(triage, Map.of("field", "plate", "typed", "QX57 ZZZ")));

    assertThat(address)
        .matches(".*/triage/search\\?q=[A-Za-z0-9_-]{300,}")
        .doesNotContain("QX57", "ZZZ", "plate");
    for (int i = 0; i < 2; i++) {
      var shown = Jsoup.parse(triage.get(address).body());
      assertThat(shown.select("tbody th").eachText()).contains(reference);
      assertThat(shown.select("#typed").val()).isEqualTo("QX57 ZZZ");
    }
    assertThat(Jsoup.parse(triage.get("/triage/" + reference).body()).select(".govuk-back-link"))
        .singleElement()
        .satisfies(it -> assertThat(address + "#" + reference).endsWith(it.attr("href")));
  }

  /** On the code of before, its address was too long for the way back. */
  @Test
  void alsoALongSearchIsWhatBackLeadsTo() {
    var address =
        address(sent(triage, Map.of("field", "name", "typed", "\uD835\uDC82".repeat(200))));
    assertThat(triage.get(address).statusCode()).isEqualTo(200);

    var back = Jsoup.parse(triage.get("/triage/" + reference).body()).select(".govuk-back-link");

    assertThat(address + "#" + reference).endsWith(back.attr("href"));
    assertThat(back.attr("href")).startsWith("/triage/search?q=");
  }

  /** On the code of before, the next report was of the list that the desk opens with. */
  @Test
  void aSearchInAnotherTabLeavesTheNextReportToTheList() {
    var two =
        Stream.generate(() -> PartnerApi.submit("reporter", SampleReports.minimal()))
            .limit(2)
            .toList();
    two.forEach(
        it ->
            DatabaseRows.change("update report set area = 'search-test' where reference = ?", it));
    triage.get("/triage?who=anybody&area=search-test&sort=newest");
    assertThat(search("plate", "QX57 ZZZ")).contains(reference);

    var next = triage.get("/triage/" + two.get(0) + "/done?then=next");

    assertThat(next.headers().firstValue("Location").orElse(""))
        .endsWith("/triage/" + two.get(1) + "?after=" + two.get(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"another's", "another session's", "forged", "cut"})
  void aTokenThatIsNotTheirsShowsTheEmptyFormAndNothingElse(String token) {
    var address = address(sent(triage, Map.of("field", "plate", "typed", "QX57 ZZZ")));
    var who = token.equals("another's") ? second : triage;
    if (token.equals("another session's")) {
      who = NoScriptUser.signedIn("triage", "/triage");
    } else if (token.equals("cut")) {
      address = address.substring(0, address.length() - 4);
    } else if (!token.equals("another's")) {
      address = SEARCH + "?q=" + token;
    }
    var before = DatabaseRows.count("audit_entry where act = 'REPORTS_SEARCHED'");

    var answer = who.get(address);

    assertThat(answer.statusCode()).isEqualTo(410);
    assertThat(answer.body()).contains("This search has expired").doesNotContain(reference, "QX57");
    assertThat(Jsoup.parse(answer.body()).select("#typed").val()).isEmpty();
    assertThat(Jsoup.parse(answer.body()).select("[name=field][checked]")).isEmpty();
    assertThat(DatabaseRows.count("audit_entry where act = 'REPORTS_SEARCHED'")).isEqualTo(before);
  }

  @Test
  void manyReportsByOneSenderHideNoOlderOne() {
    var older = seen("QX62 YYC");
    for (int i = 0; i < 51; i++) {
      seen("QX62 YYC");
    }
    var pages = new ArrayList<List<String>>();
    var found = sent(triage, Map.of("field", "plate", "typed", "qx62yyc"));
    var shown = Jsoup.parse(triage.follow(found).body());
    while (true) {
      pages.add(shown.select("tbody th").eachText());
      var next = shown.select("a[rel=next]");
      if (next.isEmpty()) {
        break;
      }
      shown = Jsoup.parse(triage.get(next.attr("href")).body());
    }

    assertThat(pages).hasSize(3);
    assertThat(pages.get(2)).endsWith(older).hasSize(2);
    assertThat(pages.stream().flatMap(List::stream)).doesNotHaveDuplicates().hasSize(52);
    var back = Jsoup.parse(triage.get(shown.select("a[rel=prev]").attr("href")).body());
    assertThat(back.select("tbody th").eachText()).isEqualTo(pages.get(1));
  }

  /** On the code of before it stood last, and no word of the page told of it. */
  @Test
  void whatMayBeInDangerStandsFirstOnItsPageAndIsTagged() {
    var oldest = seen("QX64 YYE");
    var older = seen("QX64 YYE");
    var newest = seen("QX64 YYE");
    inDanger(oldest, 3);
    inDanger(older, 1);

    var shown = Jsoup.parse(search("plate", "QX64 YYE"));

    assertThat(shown.select("tbody th a").eachText()).containsExactly(oldest, older, newest);
    assertThat(shown.select("#" + oldest + " th").text()).contains("Possible immediate danger");
    assertThat(shown.select("tbody strong.app-clock")).hasSize(2);
    DatabaseRows.change(
        "update report set danger = 'ANSWERED' where reference in (?, ?)", oldest, older);
  }

  private static void inDanger(String reference, int strength) {
    DatabaseRows.change(
        "update report set danger = 'NOTICED', danger_at = now(), danger_strength = ?"
            + " where reference = ?",
        strength,
        reference);
  }

  @Test
  void aSearchIsNarrowedByWhenReportsCame() {
    var older = seen("QX63 YYD");
    var newer = seen("QX63 YYD");
    DatabaseRows.change(
        "update report set received_at = '2026-03-27T23:59:59Z' where reference = ?", older);

    assertThat(between("", "27")).containsExactly(older);
    assertThat(between("27", "27")).containsExactly(older);
    assertThat(between("28", "")).containsExactly(newer);
    assertThat(between("", "26")).isEmpty();
    assertThat(between("", "")).containsExactly(newer, older);
  }

  private static List<String> between(String from, String until) {
    var fields = new HashMap<>(Map.of("field", "plate", "typed", "QX63 YYD"));
    day(fields, "from", from);
    day(fields, "until", until);
    var shown = triage.follow(sent(triage, fields));
    return Jsoup.parse(shown.body()).select("tbody th").eachText();
  }

  private static void day(Map<String, String> fields, String name, String day) {
    if (!day.isEmpty()) {
      fields.putAll(Map.of(name + "-day", day, name + "-month", "3", name + "-year", "2026"));
    }
  }

  @Test
  void daysThatCannotBeAreSaid() {
    var fields = new HashMap<>(Map.of("field", "plate", "typed", "QX63 YYD"));
    day(fields, "from", "28");
    day(fields, "until", "27");

    assertThat(Jsoup.parse(sent(triage, fields).body()).select(".govuk-error-summary li").text())
        .isEqualTo("The last day must be the same as or after the first day");
    day(fields, "from", "32");
    assertThat(Jsoup.parse(sent(triage, fields).body()).select(".govuk-error-summary li").text())
        .isEqualTo("The first day must have a day from 1 to 31");
  }

  @ParameterizedTest
  @CsvSource({
    "plate, qx57, 'Vehicle 1, registration: QX57 ZZZ'",
    "plate, qx56, 'Registration, from the text (what happened): QX56 ZZW'",
    "plate, QX57 ZZY, 'Vehicle 1, registration: QX57 ZZZ (one character differs)'",
    "name, zakaria, 'Person of concern 1, name: Zachariah Testperson'",
    "account, TURQUOISE_KITE, 'Phone or online account 1, account name: Snapchat: @turquoise_kite'",
    "account, ig: turquoise_kite, 'Phone or online account 1, account name: Snapchat:"
        + " @turquoise_kite (on another app)'",
    "account, turquoise_kite9, 'Phone or online account 1, account name: Snapchat:"
        + " @turquoise_kite (without the number behind it)'",
    "postcode, zz973xy, 'Place 1, postcode: ZZ97 3XY'",
  })
  void aHitSaysWhichDetailMatchesAndInWhichSpelling(String field, String typed, String matched) {
    var row = Jsoup.parse(search(field, typed)).select("tr:contains(" + reference + ")");

    assertThat(row.select("td[data-heading=What matches]").text()).isEqualTo(matched);
  }

  @Test
  void whatIsLeftOutIsAskedFor() {
    var answer = triage.answer(SEARCH, Map.of("typed", " "));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Jsoup.parse(answer.body()).select(".govuk-error-summary li").eachText())
        .isEqualTo(List.of("Enter what you are looking for", "Select what it is"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          plate | T1   | Enter at least three characters that you know, and ? for each unknown one between them
          phone | 0163 | Enter the whole phone number, or its last six digits or more
          imei  | 490154203237519 | Check the IMEI and enter all its 14 or 15 digits
          birth | 1985 | Enter a date of birth with day, month and year, such as 27 3 2010
          """)
  void whatNothingCanBeFoundByIsSaidInsteadOfSearched(String field, String typed, String fault) {
    var answer = sent(triage, Map.of("field", field, "typed", typed));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Jsoup.parse(answer.body()).select(".govuk-error-summary li").text())
        .isEqualTo(fault);
  }

  /** On the code of before, nothing that was added later was found. */
  @Test
  void aReportIsFoundByWhatIsAddedToIt() {
    var older = seen("QX55 ZZV");
    var reporter = NoScriptUser.signedIn("reporter", "/my-reports");
    OwnAdditions.add(reporter, older, "It came back as QX54 ZZU.");

    var row = Jsoup.parse(search("plate", "qx54 zzu")).select("tr:contains(" + older + ")");

    assertThat(row.select("td[data-heading=What matches]").text())
        .isEqualTo("Registration, from the text (added later): QX54 ZZU");
  }

  private static String seen(String registration) {
    return PartnerApi.submit(
        "reporter",
        SampleReports.with(
            it -> it.putArray("vehicles").addObject().put("registration", registration)));
  }

  private static HttpResponse<String> sent(NoScriptUser who, Map<String, String> fields) {
    return who.answer(SEARCH, fields);
  }

  private static String address(HttpResponse<String> found) {
    assertThat(found.statusCode()).isEqualTo(303);
    return found.headers().firstValue("Location").orElseThrow();
  }

  private static String search(String field, String typed) {
    return triage.follow(sent(triage, Map.of("field", field, "typed", typed))).body();
  }
}
