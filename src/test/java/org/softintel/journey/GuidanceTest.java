package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.softintel.given.ExactRequest.header;
import static org.softintel.given.ExactRequest.text;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.given.Browser;
import org.softintel.given.BrowserSettings;
import org.softintel.given.ExactRequest;
import org.softintel.given.NoScriptUser;
import org.softintel.given.PublishedItems;
import org.softintel.given.SignedIn;
import org.softintel.given.TestStack;

/** What anybody may read: found in two clicks, the same for all, light, and private. */
class GuidanceTest {
  private static final int MOST_BYTES = 60 * 1024;

  @RegisterExtension final Browser browser = new Browser();

  /** The rows of the old page, each with the links that somebody presses from the start page. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          information report                         | ''                                                             | a.govuk-button--start[href=/reports/new]
          not a substitute for the tool              | ''                                                             | a substitute for the risk identification tool
          all other enquiries: the hub               | ''                                                             | a[href=tel:01632960103]
          all other enquiries: the hub, its hours    | Who can help                                                   | The integrated safeguarding hub
          signs and indicators                       | Signs to look for                                              | One sign on its own does not prove abuse
          statutory definition                       | All guidance and help > The government's definition and guides | a[href^=https://www.gov.uk/government/publications/child-sexual-exploitation-definition]
          step-by-step guide                         | All guidance and help > The government's definition and guides | a[href^=https://www.gov.uk/government/publications/what-to-do-if-you-suspect]
          Say Something, phone                       | Help for young people                                          | a[href=tel:116000]
          Say Something, text                        | Help for young people                                          | a[href=sms:116000]
          Say Something, web                         | Help for young people                                          | a[href^=https://www.missingpeople.org.uk]
          NSPCC animations                           | All guidance and help > Films to watch and talk about          | Jay: three short cartoons
          NSPCC film                                 | All guidance and help > Films to watch and talk about          | How do I know if I am being groomed?
          PACE                                       | Help for parents and carers                                    | a[href^=https://ivisontrust.org.uk]
          Old enough to know better                  | All guidance and help > Older teenagers                        | Old enough to know better
          county lines                               | All guidance and help > County lines                           | a[href^=https://www.gov.uk/government/publications/criminal-exploitation]
          terminology, 1                             | Words that do not blame a child                                | putting themselves at risk
          terminology, 2                             | Words that do not blame a child                                | sexual activity with
          terminology, 3                             | Words that do not blame a child                                | sexually active since
          terminology, 4                             | Words that do not blame a child                                | has been contacting adult males/females
          terminology, 5                             | Words that do not blame a child                                | in return for sex
          terminology, 6                             | Words that do not blame a child                                | involved in
          terminology, 7                             | Words that do not blame a child                                | promiscuous
          terminology, 8                             | Words that do not blame a child                                | prostituting themselves
          terminology, 9                             | Words that do not blame a child                                | boyfriend/girlfriend
          lessons from serious case reviews          | All guidance and help > What we learn from reviews             | a[href^=https://learning.nspcc.org.uk]
          training events                            | Training                                                       | a[href=/guidance/events/feed.ics]
          """)
  void everyPartOfTheOldPageIsTwoClicksFromTheStart(String part, String links, String shows) {
    var steps = Stream.of(links.split(" > ")).filter(it -> !it.isEmpty()).toList();
    var page = page("/");
    for (var words : steps) {
      page = page(link(page, words));
    }
    assertThat(steps).hasSizeLessThanOrEqualTo(2);
    var main = page.selectFirst("main");
    assertThat(main.text().contains(shows) || isElementOf(main, shows)).as(part).isTrue();
  }

  @Test
  void dateAndBookingOfATrainingAreTwoClicksFromTheStart() {
    var title = "Kites " + UUID.randomUUID().toString().substring(0, 8);
    var id = PublishedItems.training(title);

    var training = page(link(page(link(page("/"), "Training")), title));

    assertThat(training.select("main time[itemprop=startDate]")).hasSize(1);
    assertThat(training.select("main a[href=https://example.org/book]").text())
        .isEqualTo("Book a place");
    PublishedItems.forget(id);
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
    assertThat(page.select("footer a[href=sms:116000]")).hasSize(1);
    if (address.equals("/") || address.startsWith("/guidance")) {
      assertThat(page.select("main .app-urgent a[href=tel:999]")).hasSize(1);
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aPageMayBeKeptAndIsAskedForAgainByItsTag(String address) {
    // given
    var first = ExactRequest.get(address, "Accept-Encoding", "gzip");
    assertThat(header(first, "Cache-Control")).isEqualTo("public, no-cache");
    assertThat(header(first, "Vary")).contains("Cookie");
    assertThat(header(first, "Content-Encoding")).isEqualTo("gzip");
    assertThat(first.headers().allValues("Set-Cookie")).isEmpty();
    // when
    var again = ExactRequest.get(address, "If-None-Match", header(first, "ETag"));
    var other = ExactRequest.get(address, "If-None-Match", "W/\"other\"");
    // then
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(header(again, "ETag")).isEqualTo(header(first, "ETag"));
    assertThat(header(again, "Cache-Control")).isEqualTo("public, no-cache");
    assertThat(other.statusCode()).isEqualTo(200);
  }

  @Test
  void whoMayBeSignedInGetsAnAnswerOfTheirOwn(@SignedIn("reporter") NoScriptUser reporter) {
    // given
    var tag = header(ExactRequest.get("/guidance"), "ETag");
    // when
    var page = reporter.get("/guidance");
    var stranger =
        ExactRequest.get(
            "/guidance", "Cookie", "a=b", "If-None-Match", tag, "Accept-Encoding", "gzip");
    // then
    assertThat(page.body()).contains("Sign out");
    assertThat(header(page, "Cache-Control")).isEqualTo("no-store");
    assertThat(header(page, "ETag")).isEmpty();
    assertThat(stranger.statusCode()).isEqualTo(200);
    assertThat(header(stranger, "Cache-Control")).isEqualTo("no-store");
    assertThat(header(stranger, "Content-Encoding")).isNotEqualTo("gzip");
    // No cookie of it is taken.
    var unknown = ExactRequest.get("/guidance", "Cookie", "__Host-q_other=b");
    assertThat(header(unknown, "Cache-Control")).isEqualTo("no-store");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aFirstVisitIsLight(String address) {
    var page = ExactRequest.get(address, "Accept-Encoding", "gzip");
    var bytes = page.body().length;
    var parts = Jsoup.parse(text(page)).select("link[rel=stylesheet], link[rel=icon], script, img");
    for (var part : parts) {
      var file = ExactRequest.get(part.attr("href") + part.attr("src"), "Accept-Encoding", "gzip");
      assertThat(file.statusCode()).isEqualTo(200);
      bytes += file.body().length;
    }
    assertThat(parts).hasSizeGreaterThanOrEqualTo(4);
    assertThat(bytes).as(address).isLessThan(MOST_BYTES);
  }

  @Test
  void noRequestLeavesTheSite() {
    // given
    var page = browser.anonymous(BrowserSettings.DESKTOP);
    var asked = new ArrayList<String>();
    page.onRequest(it -> asked.add(it.url()));
    // when
    pages().forEach(page::navigate);
    // then
    assertThat(asked).hasSizeGreaterThan(pages().size());
    assertThat(asked).allMatch(it -> it.startsWith(TestStack.shared().app() + "/"));
  }

  @Test
  void aPageCanBeReadWithoutItsStyle() {
    var page = browser.anonymous(BrowserSettings.DESKTOP);
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
    page.navigate("/guidance/help");
    assertThat(page.locator("main").innerText())
        .contains("The integrated safeguarding hub", "Hours\nAt any time");
    browser.forgetComplaints();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theSearchFindsGuidanceAndWordsWithAndWithoutScripts(boolean scripts) {
    // given
    var page = browser.anonymous(BrowserSettings.scripts(scripts));
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

  @ParameterizedTest
  @ValueSource(strings = {"\u0000kite\u0007", "\ud83e\ude81kite", "<kite>\"'", "{kite}"})
  void whateverIsTypedIsShownAsText(String typed) {
    for (var address : List.of("/guidance/search", "/guidance/language")) {
      var answer = searched(address, typed);

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).doesNotContain("\u0000", "\u0007");
      assertThat(Jsoup.parse(answer.body()).select("#q").val()).contains("kite");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/guidance/search", "/guidance/language"})
  void whatSomebodyLookedForIsKeptNowhereAndStandsInNoAddress(String address) throws IOException {
    // given
    var word = "kestrel" + UUID.randomUUID().toString().substring(0, 8);
    // when
    var answer = searched(address, word);
    // then
    assertThat(Jsoup.parse(answer.body()).title()).doesNotContain(word);
    assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
    assertThat(answer.headers().map().toString()).doesNotContain(word);
    assertThat(header(answer, "Set-Cookie")).isEmpty();
    assertThat(Files.readString(TestStack.shared().home().resolve("logs/app.log")))
        .doesNotContain(word);
    var before = Jsoup.parse(text(ExactRequest.get(address + "?q=" + word)));
    assertThat(before.select("#q").val()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aSearchLeavesNothingInTheAddress(boolean scripts) {
    var page = browser.anonymous(BrowserSettings.scripts(scripts));
    page.navigate("/guidance");

    page.getByLabel("Search the guidance").fill("kestrel");
    page.locator("form[role=search] button").click();

    assertThat(page.url()).endsWith("/guidance/search");
    assertThat(page.title()).isEqualTo("Search the guidance - Help and advice");
  }

  @ParameterizedTest
  @ValueSource(strings = {"i want to die", "my boyfriend hits me", "my boyfreind hits me", "rape"})
  void whoMayBeAfraidSeesFirstWhomToTalkTo(String typed) {
    var main = Jsoup.parse(searched("/guidance/search", typed).body()).select("main");

    assertThat(main.select("section[aria-label=Talk to someone now] strong").eachText())
        .containsSubsequence("Childline", "Samaritans", "Say Something");
    assertThat(main.select("section ~ ol a, section a").eachAttr("href"))
        .contains("tel:08001111", "tel:116123", "tel:116000", "/guidance/young-people");
    assertThat(main.select("ol").text()).doesNotContain("Words", "Training");
  }

  @Test
  void nobodyElseIsTakenForSomebodyAfraid() {
    var main = Jsoup.parse(searched("/guidance/search", "county lines").body()).select("main");

    assertThat(main.select("section")).isEmpty();
    assertThat(main.select("ol a").get(0).text()).isEqualTo("County lines");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/guidance/young-people",
        "/guidance/leaving",
        "/guidance/help",
        "/guidance/search"
      })
  void pagesForYoungPeopleHaveADullTitleAndBanner(String address) {
    var page = page(address);

    assertThat(page.title()).endsWith(" - Help and advice").doesNotContainPattern("(?i)sex|abuse");
    assertThat(page.select(".govuk-generic-header__homepage-link").text())
        .isEqualTo("Help and advice");
  }

  @Test
  void thePrivacyNoticeSaysWhatTheLawDemands() {
    assertThat(page("/privacy").select("main").text())
        .contains("Example Council, 1 Invented Street", "data protection officer on 01632 960105")
        .contains("UK GDPR, Article 6(1)(e)", "6 years after the last change", "10 years")
        .contains("Your rights", "Information Commissioner");
  }

  @Test
  void theAccessibilityStatementHasTheLegalForm() {
    var statement = page("/accessibility").select("main");

    assertThat(statement.select("h2").eachText())
        .containsExactly(
            "Compliance status",
            "Non-accessible content",
            "Feedback and contact information",
            "Enforcement procedure",
            "Preparation of this accessibility statement");
    assertThat(statement.text())
        .contains("Accessibility Regulations 2018", "partially compliant", "Equality Advisory");
  }

  static List<String> pages() {
    return reachable().stream()
        .filter(it -> !it.startsWith("/reports") && !List.of("/call-back", "/staff").contains(it))
        .toList();
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

  private static HttpResponse<String> searched(String address, String word) {
    return NoScriptUser.anonymous().post(address, Map.of("q", word));
  }

  private static Document page(String address) {
    return Jsoup.parse(text(ExactRequest.get(address)));
  }

  /** Where a link with these words leads, which must be on the page. */
  private static String link(Document page, String words) {
    return page.select("main a[href^=/]").stream()
        .filter(it -> it.text().equals(words))
        .findFirst()
        .orElseThrow(() -> new AssertionError(page.title() + " has no link: " + words))
        .attr("href");
  }

  private static boolean isElementOf(Element main, String selector) {
    return selector.contains("[") && !main.select(selector).isEmpty();
  }
}
