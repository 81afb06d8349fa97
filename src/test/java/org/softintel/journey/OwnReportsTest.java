package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.softintel.given.NoScriptUser;
import org.softintel.given.PartnerApi;
import org.softintel.given.SampleReports;
import org.softintel.given.SignedIn;
import org.softintel.given.TestStack;

/** The lists of what somebody has sent and saved, when there is more of it than fits one page. */
class OwnReportsTest {
  private static final int ON_A_PAGE = 20;

  @SignedIn("reporter2")
  private static NoScriptUser reporter;

  @BeforeAll
  static void moreThanTwoPages() {
    for (int i = 0; i < 2 * ON_A_PAGE + 1; i++) {
      PartnerApi.submit("reporter2", SampleReports.minimal());
    }
    for (int i = 0; i < ON_A_PAGE + 1; i++) {
      reporter.draft();
    }
  }

  @Test
  void everyReportIsFoundOnceByGoingToOlderOnes() {
    var all = column("reference FROM report", "reporter", "received_at DESC, id DESC");
    var pages = walk(page("/my-reports"), "Older sent reports");

    assertThat(pages.stream().flatMap(it -> references(it).stream()).toList()).isEqualTo(all);
    assertThat(pages.subList(0, pages.size() - 1)).allMatch(it -> references(it).size() == 20);
    assertThat(pages.get(0).text()).doesNotContain("Newer sent reports");
  }

  @Test
  void newerOnesLeadBackTheSameWay() {
    var there = walk(page("/my-reports/sent"), "Older sent reports");
    var back = walk(there.get(there.size() - 1), "Newer sent reports");

    assertThat(back).hasSameSizeAs(there);
    for (int i = 0; i < there.size(); i++) {
      assertThat(references(back.get(i))).isEqualTo(references(there.get(there.size() - 1 - i)));
    }
  }

  @Test
  void everyDraftIsFoundOnceByGoingToOlderOnes() {
    var all = column("id::text FROM draft", "owner", "saved_at DESC, id DESC");
    var pages = walk(page("/my-reports"), "Older saved answers");

    assertThat(pages).hasSizeGreaterThan(1);
    assertThat(pages.stream().flatMap(it -> drafts(it).stream()).toList()).isEqualTo(all);
    var back = walk(pages.get(pages.size() - 1), "Newer saved answers");
    assertThat(drafts(back.get(back.size() - 1))).isEqualTo(drafts(pages.get(0)));
  }

  @Test
  void aDraftThatIsGoneByNowLeadsToTheNewest() {
    for (var gone : List.of(UUID.randomUUID().toString(), "nothing", "%00", "")) {
      assertThat(drafts(page("/my-reports/drafts?older-than=" + gone)))
          .isEqualTo(drafts(page("/my-reports/drafts")));
    }
  }

  @Test
  void nobodyTurnsPagesFromTheReportOfSomebodyElse() {
    var others = PartnerApi.submit("reporter", SampleReports.minimal());

    for (var reference : List.of(others, "SI-0000-0000", "nothing")) {
      assertThat(reporter.get("/my-reports/sent?older-than=" + reference).statusCode())
          .isEqualTo(404);
    }
  }

  private static List<Document> walk(Document first, String way) {
    var pages = new ArrayList<Document>();
    pages.add(first);
    while (true) {
      var next =
          pages.get(pages.size() - 1).select("nav.govuk-pagination a").stream()
              .filter(it -> it.text().equals(way))
              .findFirst();
      if (next.isEmpty()) {
        return pages;
      }
      pages.add(page(next.get().attr("href")));
    }
  }

  private static Document page(String address) {
    var answer = reporter.get(address);
    assertThat(answer.statusCode()).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }

  private static List<String> references(Document page) {
    return page.select("tbody th").eachText();
  }

  private static List<String> drafts(Document page) {
    return page.select("a[href$=/check]").eachAttr("href").stream()
        .map(it -> it.split("/", -1)[2])
        .toList();
  }

  private static List<String> column(String from, String owner, String order) {
    var query =
        "SELECT string_agg(value, ' ') FROM (SELECT "
            + from.replaceFirst(" ", " AS value ")
            + " WHERE %1$s = (SELECT reporter FROM report WHERE reference = '%2$s')"
            + (owner.equals("owner") ? " AND sent_reference IS NULL AND expires_at > now()" : "")
            + " ORDER BY %3$s) AS every";
    return List.of(
        TestStack.shared()
            .text(query.formatted(owner, references(page("/my-reports")).get(0), order))
            .split(" "));
  }
}
