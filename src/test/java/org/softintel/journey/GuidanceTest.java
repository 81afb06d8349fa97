package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.softintel.given.Wire.header;
import static org.softintel.given.Wire.text;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.given.Browser;
import org.softintel.given.Look;
import org.softintel.given.Person;
import org.softintel.given.Stack;
import org.softintel.given.Wire;

/** What anybody may read: found in two clicks, the same for all, light, and private. */
class GuidanceTest {
  private static final int MOST_BYTES = 60 * 1024;

  @RegisterExtension final Browser browser = new Browser();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          information report, not a substitute         | /                         | a substitute for the risk identification tool
          information report, sent to the team         | /guidance/professionals   | a[href=/reports/new]
          all other enquiries: the hub                 | /guidance/help            | 01632 960103
          signs and indicators                         | /guidance/signs           | One sign proves nothing
          statutory definition                         | /guidance/definition      | a[href^=https://www.gov.uk/government/publications/child-sexual-exploitation-definition]
          step-by-step guide                           | /guidance/definition      | a[href^=https://www.gov.uk/government/publications/what-to-do-if-you-suspect]
          Say Something                                | /guidance/young-people    | a[href=tel:116000]
          NSPCC animations and film                    | /guidance/films           | Jay: three short cartoons
          am I being groomed                           | /guidance/films           | How do I know if I am being groomed?
          PACE                                         | /guidance/parents         | a[href^=https://ivisontrust.org.uk]
          Old enough to know better                    | /guidance/older-teenagers | Old enough to know better
          county lines                                 | /guidance/county-lines    | County lines
          alternative terminology                      | /guidance/language        | promiscuous
          lessons from serious case reviews            | /guidance/reviews         | No one joined the pieces
          training events                              | /guidance/events          | a[href=/guidance/events/feed.ics]
          """)
  void everyPartOfTheOldPageIsTwoClicksFromTheStart(String part, String address, String shows) {
    assertThat(reachable()).as(part).contains(address);
    var page = page(address);
    assertThat(page.text().contains(shows) || isElementOf(page, shows)).as(part).isTrue();
  }

  @Test
  void allSixteenSignsAreThere() {
    assertThat(page("/guidance/signs").select("main ul.govuk-list--bullet li")).hasSize(16);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyPageTellsWhomToCallAndHowToLeave(String address) {
    var page = page(address);

    assertThat(page.select("a.govuk-exit-this-page__button[href=/leave]")).hasSize(1);
    assertThat(page.select("header a[href=tel:999]")).hasSize(1);
    assertThat(page.select("footer a[href=tel:116000]")).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aPageMayBeKeptAndIsAskedForAgainByItsTag(String address) {
    // given
    var first = Wire.get(address, "Accept-Encoding", "gzip");
    assertThat(header(first, "Cache-Control")).isEqualTo("public, no-cache");
    assertThat(header(first, "Vary")).contains("Cookie");
    assertThat(header(first, "Content-Encoding")).isEqualTo("gzip");
    assertThat(first.headers().allValues("Set-Cookie")).isEmpty();
    // when
    var again = Wire.get(address, "If-None-Match", header(first, "ETag"));
    var other = Wire.get(address, "If-None-Match", "W/\"other\"");
    // then
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(header(again, "ETag")).isEqualTo(header(first, "ETag"));
    assertThat(header(again, "Cache-Control")).isEqualTo("public, no-cache");
    assertThat(other.statusCode()).isEqualTo(200);
  }

  @Test
  void whoMayBeSignedInGetsAnAnswerOfTheirOwn() {
    // given
    var reporter = Person.signedIn("reporter", "/my-reports");
    var tag = header(Wire.get("/guidance"), "ETag");
    // when
    var page = reporter.get("/guidance");
    var stranger =
        Wire.get("/guidance", "Cookie", "a=b", "If-None-Match", tag, "Accept-Encoding", "gzip");
    // then
    assertThat(page.body()).contains("Sign out");
    assertThat(header(page, "Cache-Control")).isEqualTo("no-store");
    assertThat(header(page, "ETag")).isEmpty();
    assertThat(stranger.statusCode()).isEqualTo(200);
    assertThat(header(stranger, "Cache-Control")).isEqualTo("no-store");
    assertThat(header(stranger, "Content-Encoding")).isNotEqualTo("gzip");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aFirstVisitIsLight(String address) {
    var page = Wire.get(address, "Accept-Encoding", "gzip");
    var bytes = page.body().length;
    var parts = Jsoup.parse(text(page)).select("link[rel=stylesheet], link[rel=icon], script, img");
    for (var part : parts) {
      var file = Wire.get(part.attr("href") + part.attr("src"), "Accept-Encoding", "gzip");
      assertThat(file.statusCode()).isEqualTo(200);
      bytes += file.body().length;
    }
    assertThat(parts).hasSizeGreaterThanOrEqualTo(4);
    assertThat(bytes).as(address).isLessThan(MOST_BYTES);
  }

  @Test
  void noRequestLeavesTheSite() {
    // given
    var page = browser.anonymous(Look.DESKTOP);
    var asked = new ArrayList<String>();
    page.onRequest(it -> asked.add(it.url()));
    // when
    pages().forEach(page::navigate);
    // then
    assertThat(asked).hasSizeGreaterThan(pages().size());
    assertThat(asked).allMatch(it -> it.startsWith(Stack.shared().app() + "/"));
  }

  @Test
  void aPageCanBeReadWithoutItsStyle() {
    var page = browser.anonymous(Look.DESKTOP);
    page.route(
        url -> url.endsWith(".css"),
        it ->
            it.fulfill(
                new com.microsoft.playwright.Route.FulfillOptions()
                    .setContentType("text/css")
                    .setBody("")));
    // The browser refuses the empty one for its integrity, so there is none at all.
    page.navigate("/guidance/young-people");

    for (var words : List.of("h1", "main li >> nth=0", "main p >> nth=3")) {
      assertThat(page.locator(words).first().isVisible()).as(words).isTrue();
    }
    for (var picture : page.locator("svg").all()) {
      assertThat(picture.boundingBox() == null || picture.boundingBox().width < 60).isTrue();
    }
    browser.forgetComplaints();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theSearchFindsGuidanceAndWordsWithAndWithoutScripts(boolean scripts) {
    // given
    var page = browser.anonymous(Look.scripts(scripts));
    page.navigate("/guidance");
    // when
    page.getByLabel("Search the guidance").fill("groomed");
    page.getByRole(
            com.microsoft.playwright.options.AriaRole.BUTTON,
            new Page.GetByRoleOptions().setName("Search"))
        .click();
    // then
    assertThat(page.title()).startsWith("Search the guidance - ");
    assertThat(page.locator("main ol").textContent()).contains("What child sexual exploitation is");
    assertThat(page.getByLabel("Search the guidance").inputValue()).isEqualTo("groomed");
  }

  @Test
  void whatSomebodyLookedForIsKeptNowhere() throws IOException {
    var word = "kestrel" + UUID.randomUUID().toString().substring(0, 8);

    var answer = Wire.get("/guidance/search?q=" + word);

    assertThat(Jsoup.parse(text(answer)).title()).doesNotContain(word);
    assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
    assertThat(answer.headers().map().toString()).doesNotContain(word);
    assertThat(Files.readString(Stack.shared().home().resolve("logs/app.log")))
        .doesNotContain(word);
  }

  static List<String> pages() {
    return reachable().stream().filter(it -> !it.startsWith("/reports")).toList();
  }

  /** Pages of ours that are two clicks or less from the start. */
  private static List<String> reachable() {
    var first = links("/");
    return Stream.concat(
            Stream.concat(Stream.of("/"), first.stream()),
            first.stream()
                .filter(it -> it.startsWith("/guidance"))
                .flatMap(it -> links(it).stream()))
        .distinct()
        .filter(it -> !it.contains("#") && !it.endsWith(".ics") && !it.startsWith("/leave"))
        .filter(it -> !it.startsWith("/guidance/search"))
        // Other tests leave many, and all are alike.
        .filter(it -> !it.matches("/guidance/events/[0-9a-f-]{36}"))
        .toList();
  }

  private static List<String> links(String address) {
    return page(address).select("main a[href^=/], footer a[href^=/]").eachAttr("href");
  }

  private static Document page(String address) {
    return Jsoup.parse(text(Wire.get(address)));
  }

  private static boolean isElementOf(Document page, String selector) {
    return selector.contains("[") && !page.select(selector).isEmpty();
  }
}
