package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.softintel.given.DatabaseRows;
import org.softintel.given.NoScriptUser;
import org.softintel.given.PartnerApi;
import org.softintel.given.SampleReports;
import org.softintel.given.SignedIn;

/** A report is found by what it holds, and what was looked for is nowhere. */
class SearchTest {
  private static final String SEARCH = "/triage/search";

  @SignedIn("triage")
  private static NoScriptUser triage;

  private static String reference = "";

  @BeforeAll
  static void aReportThatHoldsThings() {
    reference =
        PartnerApi.submit(
            "reporter",
            SampleReports.with(
                it -> {
                  it.putArray("vehicles").addObject().put("registration", "QX57 ZZZ");
                  it.putArray("accounts")
                      .addObject()
                      .put("phone", "01632 960777")
                      .put("handle", "@turquoise_kite");
                  it.putArray("people").addObject().put("name", "Zachariah Testperson");
                  it.putArray("places").addObject().put("postcode", "ZZ97 3XY");
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

  @Test
  void theIndexHoldsBucketsThatSayNothing() {
    var rows =
        DatabaseRows.of(
            "select index_name || ' ' || bucket from blind_index where report_id ="
                + " (select id from report where reference = ?)",
            reference);

    assertThat(rows).hasSizeGreaterThan(8).allMatch(it -> it.matches("[a-z-]+ \\d{1,4}"));
    assertThat(DatabaseRows.of("select indexdef from pg_indexes where tablename = 'blind_index'"))
        .noneMatch(it -> it.contains("UNIQUE") && !it.contains("report_id"));
  }

  @Test
  void aReferenceOpensItsReport() {
    var answer =
        triage.answer(SEARCH, Map.of("typed", reference.toLowerCase(java.util.Locale.ROOT)));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().allValues("Location").get(0)).endsWith("/triage/" + reference);
  }

  @Test
  void whatIsLeftOutIsAskedFor() {
    var answer = triage.answer(SEARCH, Map.of("typed", " "));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Jsoup.parse(answer.body()).select(".govuk-error-summary li").eachText())
        .isEqualTo(List.of("Enter what you are looking for", "Select what it is"));
  }

  private static String search(String field, String typed) {
    var answer = triage.answer(SEARCH, Map.of("field", field, "typed", typed));
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }
}
