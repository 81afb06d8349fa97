package org.softintel.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.softintel.given.DatabaseRows;
import org.softintel.given.NoScriptUser;
import org.softintel.given.OfficerActions;
import org.softintel.given.PageRules;
import org.softintel.given.PartnerApi;
import org.softintel.given.SampleReports;
import org.softintel.given.SignedIn;

/** How somebody sets up their own desk: views under names, and keys for those who want them. */
class DeskPreferencesTest {
  private static final String NAME = "Zephyrine kites";

  @SignedIn("triage")
  private NoScriptUser triage;

  @BeforeEach
  void anEmptyDesk() {
    forget();
    PartnerApi.submit("reporter", SampleReports.minimal());
  }

  @AfterEach
  void nothingIsLeft() {
    forget();
  }

  /** With the keys, which other journeys count. */
  private static void forget() {
    DatabaseRows.change("delete from sealed_key where owner in (select id from desk)");
    DatabaseRows.change("delete from desk");
  }

  @Test
  void aViewIsSavedUnderANameThatStandsNowhereInTheClear() {
    var saved = save(NAME, "");

    assertThat(saved).isEqualTo("/triage?state=new&sort=due");
    var shown = Jsoup.parse(triage.get(saved).body());
    assertThat(shown.select("nav[aria-label=Views] [aria-current]").text()).isEqualTo(NAME);
    assertThat(DatabaseRows.count("desk where encode(views, 'escape') like '%kites%'")).isZero();
    assertThat(DatabaseRows.count("audit_entry where act = 'VIEW_SAVED' and detail is null"))
        .isPositive();
    assertThat(NoScriptUser.signedIn("triage2", "/triage").get("/triage").body())
        .doesNotContain(NAME);
  }

  @Test
  void theDeskOpensWithTheViewThatIsChosenForItAndTheRestIsALinkAway() {
    save("First", "yes");
    save("Second", "yes");

    assertThat(triage.get("/triage").headers().firstValue("Location").orElse(""))
        .endsWith("/triage?state=new&sort=due");
    assertThat(triage.get("/triage?sort=urgent").body())
        .contains("<h1 class=\"govuk-heading-m\">New and mine (");
    var all = Jsoup.parse(triage.get("/triage/views").body());
    assertThat(all.select("td[data-heading='Shown first']").eachText())
        .containsExactly("No", "Yes");
  }

  @Test
  void whatLeadsOutOfTheViewThatOpensTheDeskDoesNotLeadBackIntoIt() {
    var view = "/triage?who=mine";
    triage.submit(
        view.replace("?", "/views/new?"),
        "/triage/views/new",
        Map.of("name", "Mine", "standard", "yes"));
    assertThat(triage.get("/triage").headers().firstValue("Location").orElse("")).endsWith(view);

    var removed = Jsoup.parse(triage.get(view).body()).select(".app-tag").attr("href");
    var everything = Jsoup.parse(triage.get(removed).body());

    assertThat(everything.select("h1").text()).startsWith("New and mine (");
    var again = everything.select("a:containsOwn(Refresh)").attr("href");
    assertThat(triage.get(again).statusCode()).isEqualTo(200);
  }

  @Test
  void theNextReportIsTheFirstOfTheViewThatOpensTheDesk() {
    triage.follow(triage.get(save("Late <first>", "yes")));
    var soon = PartnerApi.submit("reporter", SampleReports.minimal());
    DatabaseRows.change(
        "update report set due_at = now() - interval '20 years', told_due = now() - interval '20"
            + " years' where reference = ?",
        soon);
    var done = PartnerApi.submit("reporter", SampleReports.minimal());
    new OfficerActions(triage).take(done);
    DatabaseRows.change("update report set state = 'CLOSED' where reference = ?", done);

    var page = triage.get("/triage/" + done + "/done").body();

    assertThat(page)
        .contains(
            "href=\"/triage/" + soon + "\"",
            "the first report in your view “Late &lt;first&gt;” that");
    DatabaseRows.change("update report set state = 'CLOSED' where reference = ?", soon);
    assertThat(triage.get("/triage/" + done + "/done").body()).doesNotContain(soon);
  }

  @Test
  void aViewIsRenamedAndDeleted() {
    save(NAME, "yes");
    var page = page();

    triage.answer(page, Map.of("name", "Other", "standard", ""));

    assertThat(triage.get("/triage").body()).contains("Other").doesNotContain(NAME);
    triage.submit("/triage/views", page + "/delete", Map.of());
    assertThat(triage.get("/triage/views").body()).contains("You have not saved any yet");
    assertThat(triage.get(page).statusCode()).isEqualTo(404);
  }

  @Test
  void anotherPersonsViewIsNotThere() {
    save(NAME, "");
    var second = NoScriptUser.signedIn("triage2", "/triage");

    assertThat(second.get(page()).statusCode()).isEqualTo(404);
    assertThat(second.submit("/triage/views/new", page() + "/delete", Map.of()).statusCode())
        .isEqualTo(404);
    assertThat(triage.get("/triage").body()).contains(NAME);
  }

  @ParameterizedTest
  @CsvSource({
    "'', Enter a name for this view",
    "zephyrine KITES, You already have a view with this name",
    "1234567890123456789012345678901234567890123456789012345678901, The name must be 60 characters"
        + " or fewer",
  })
  void aNameThatWillNotDoIsExplainedAndComesBack(String name, String message) {
    save(NAME, "");

    var answer =
        triage.submit("/triage/views/new?state=new", "/triage/views/new", Map.of("name", name));

    assertThat(answer.statusCode()).isEqualTo(400);
    var shown = Jsoup.parse(answer.body());
    assertThat(shown.select(".govuk-error-summary a").text()).isEqualTo(message);
    assertThat(shown.select("[name=name]").val()).isEqualTo(name);
    assertThat(shown.select("[name=query]").val()).isEqualTo("state=new");
  }

  @Test
  void twentyViewsAreEnough() {
    for (int i = 0; i < 20; i++) {
      save("View " + i, "");
    }

    var answer = triage.answer("/triage/views/new", Map.of("name", "One more"));

    assertThat(answer.body()).contains("You can save 20 views. Delete one first");
  }

  @Test
  void whatIsNoViewIsNotSaved() {
    assertThat(triage.get("/triage/views/new?q=%3Cscript%3E").statusCode()).isEqualTo(400);
    assertThat(triage.get("/triage/views/new?name=John%20Smith").statusCode()).isEqualTo(400);
  }

  @Test
  void keysDoNothingUntilSomebodyWantsThem(@SignedIn("triage") Page page) {
    page.keyboard().press("/");
    assertThat(page).hasURL(Pattern.compile(".*/triage$"));
    page.keyboard().press("?");
    assertThat(page.locator("dialog")).hasCount(0);
  }

  @Test
  void keysMoveOpenTakeSearchAndExplainThemselves(@SignedIn("triage") Page page) {
    // given
    turnOn(page);
    page.navigate("/triage?sort=newest");
    var rows = page.locator("tbody th a");
    // when
    page.keyboard().press("j");
    assertThat(rows.nth(0)).isFocused();
    page.keyboard().press("k");
    assertThat(rows.nth(0)).isFocused();
    page.keyboard().press("?");
    assertThat(page.locator("dialog")).isVisible();
    PageRules.hasNoBarrier(page);
    PageRules.picture(page, "shortcut-help");
    page.keyboard().press("Escape");
    assertThat(rows.nth(0)).isFocused();
    page.keyboard().press("o");
    // then
    assertThat(page.locator("h1")).containsText("Report SI-");
    page.keyboard().press("a");
    assertThat(page.locator("main")).containsText("Terry Example, since");
    page.keyboard().press("g");
    page.keyboard().press("i");
    assertThat(page.locator("h1")).containsText("New and mine");
    page.keyboard().press("/");
    assertThat(page).hasURL(Pattern.compile(".*/triage/search$"));
  }

  @Test
  void keysSelectReportsOfTheListAndAssignThem(@SignedIn("triage") Page page) {
    turnOn(page);
    page.navigate("/triage?who=nobody&sort=newest");
    var boxes = page.locator("tbody input[type=checkbox]");
    page.keyboard().press("j");

    page.keyboard().press("x");
    assertThat(boxes.nth(0)).isChecked();
    page.keyboard().press("x");
    assertThat(boxes.nth(0)).not().isChecked();
    page.keyboard().press("a");

    assertThat(page.locator("main")).containsText("1 report assigned to you");
  }

  @Test
  void keysAreLettersWhereSomebodyWrites(@SignedIn("triage") Page page) {
    turnOn(page);
    page.navigate("/triage/search");
    page.locator("input[type=text]").first().fill("");

    page.keyboard().type("j/?gi");

    assertThat(page.locator("input[type=text]").first()).hasValue("j/?gi");
    assertThat(page).hasURL(Pattern.compile(".*/triage/search$"));
  }

  private static void turnOn(Page page) {
    page.navigate("/triage/settings");
    page.getByLabel("On", new Page.GetByLabelOptions().setExact(true)).check();
    page.locator("main button[type=submit]").click();
    assertThat(page.locator("main")).containsText("Your choice is saved");
  }

  private String save(String name, String standard) {
    var answer =
        triage.submit(
            "/triage/views/new?state=new&sort=due",
            "/triage/views/new",
            Map.of("name", name, "standard", standard));
    assertThat(answer.statusCode()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]+", "");
  }

  private String page() {
    return Jsoup.parse(triage.get("/triage/views").body())
        .select("td[data-heading=Change] a")
        .attr("href");
  }
}
