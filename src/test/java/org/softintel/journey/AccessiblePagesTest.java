package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.softintel.given.Browser;
import org.softintel.given.BrowserSettings;
import org.softintel.given.NuValidator;
import org.softintel.given.PageRules;
import org.softintel.journey.pages.Sample;
import org.softintel.journey.pages.SamplePages;

/** What holds for every page in every state: no page can be added without standing here. */
class AccessiblePagesTest {
  private static final String SERVICE = " - Share information about child sexual exploitation";

  /** Pages that young people open do not say in the tab what the service is about. */
  private static final String DULL = " - Help and advice";

  private static final Path TEMPLATES = Path.of("src/main/resources/templates");

  /** The same for everybody; what somebody looked for is not. */
  private static final Predicate<String> PUBLIC =
      Pattern.compile("https?://[^/]+/(|accessibility|privacy|cookies|guidance(?!/search)[^?]*)")
          .asMatchPredicate();

  @RegisterExtension final Browser browser = new Browser();

  @TestFactory
  Stream<DynamicTest> everyPageIsAccessibleCorrectAndDiscreet() {
    var pages = new SamplePages(browser);
    var complete = DynamicTest.dynamicTest("no page is forgotten", () -> isComplete(pages));
    var each =
        pages.all().stream()
            .map(
                it ->
                    DynamicTest.dynamicTest(it.title(), () -> holds(it, pages.page(it.account()))));
    return Stream.concat(Stream.of(complete), each);
  }

  /** What every page is asked would be worth nothing if no page could fail. */
  @Test
  void aBarrierAndAnErrorAreSeen() {
    var page = browser.anonymous(BrowserSettings.DESKTOP);
    page.navigate("/");
    assertThat(PageRules.barriers(page)).isEmpty();
    page.evaluate("document.querySelector('main').append(new Image())");

    assertThat(PageRules.barriers(page)).hasSize(1).first().asString().startsWith("image-alt: ");
    page.evaluate("document.querySelector('main p').style.color = '#ddd'");
    assertThatThrownBy(() -> PageRules.hasNoBarrierWhenNarrow(page))
        .hasMessageContaining("color-contrast");
    page.evaluate(
        "document.styleSheets[0].insertRule("
            + "'@media (orientation: portrait) { main { transform: rotate(90deg) } }')");
    assertThatThrownBy(() -> PageRules.hasNoBarrierWhenNarrow(page))
        .hasMessageContaining("css-orientation-lock");
    assertThat(NuValidator.errors("<!DOCTYPE html><title>x</title><p><img></p>")).isNotEmpty();
  }

  private static void isComplete(SamplePages pages) throws IOException {
    var shown = pages.all().stream().flatMap(it -> it.shows().stream()).toList();

    assertThat(shown).containsAll(routes()).containsAll(templates());
  }

  private void holds(Sample sample, Page page) {
    page.setViewportSize(1366, 900);
    var response = sample.arrive().apply(page);
    var html = response.text();

    assertThat(response.status() == 400 && html.contains("There is a problem"))
        .as("shows what was wrong")
        .isEqualTo(sample.title().endsWith(", errors"));
    saysWhatItIs(Jsoup.parse(html));
    hasTheWayOut(Jsoup.parse(html), sample);
    showsWordsAsTheyWereWritten(Jsoup.parse(html));
    PageRules.holdsNoInlineCode(Jsoup.parse(html));
    isKeptOnlyIfItIsPublic(response, sample);
    assertThat(NuValidator.errors(html)).isEmpty();
    PageRules.hasNoBarrier(page);
    PageRules.tellsWhomToCall(page);
    PageRules.hasNoBarrierWhenNarrow(page);
    PageRules.fitsAPhone(page);
    PageRules.canBeReadAtDoubleSize(page, 360);
    // The pages of reporters and of the public.
    if (page.locator(".govuk-exit-this-page").count() == 1) {
      PageRules.canBeReadAtDoubleSize(page, 256);
    }
    PageRules.picture(page, sample.title());
    browser.hasNoComplaint();
  }

  private static void saysWhatItIs(Document page) {
    assertThat(page.select("h1")).hasSize(1);
    var wrong = page.select(".govuk-error-summary").isEmpty() ? "" : "Error: ";
    // A list says first how many reports wait for an answer to possible danger.
    assertThat(page.title().replaceFirst("(?<=^|^Error: )[0-9]+\\+? urgent: ", ""))
        .isEqualTo(wrong + page.select("h1").text() + service(page));
    assertThat(page.select("html").attr("lang")).isEqualTo("en");
    assertThat(page.select("a").first().attr("href")).isEqualTo("#main-content");
    assertThat(page.select("header a[href=tel:999]")).hasSize(1);
    assertThat(page.select("footer a").eachAttr("href"))
        .startsWith("/guidance", "/guidance/language", "/accessibility", "/privacy", "/cookies");
    assertThat(page.select("form:not([novalidate]), [required]")).isEmpty();
  }

  /** The banner says the same as the title. */
  private static String service(Document page) {
    var banner = page.select(".govuk-generic-header__homepage-link").text();
    return banner.equals("Help and advice") ? DULL : SERVICE;
  }

  /** Line breaks are kept there: one of the template's would be shown as if it were theirs. */
  private static void showsWordsAsTheyWereWritten(Document page) {
    assertThat(page.select(".app-words"))
        .allSatisfy(it -> assertThat(it.wholeText()).isEqualTo(it.wholeText().strip()));
  }

  /**
   * In the same place on each page (WCAG 3.2.6), on one that refuses too; but nobody is recognised
   * by a request that is too large to be read.
   */
  private static void hasTheWayOut(Document page, Sample sample) {
    var recognised = !sample.title().equals("too large");
    var signedIn = recognised && !sample.account().equals(SamplePages.ANYBODY);
    assertThat(page.select("header form[action=/sign-out] button").size())
        .isEqualTo(signedIn && !sample.title().startsWith("signed out") ? 1 : 0);
    assertThat(page.select("footer div.govuk-footer__meta-custom a.app-contact")).hasSize(1);
  }

  private static void isKeptOnlyIfItIsPublic(Response response, Sample sample) {
    var nobody = sample.account().equals(SamplePages.ANYBODY);
    var asked = response.request().method().equals("GET") && PUBLIC.test(response.url());
    var open = nobody && asked && response.status() == 200;
    assertThat(response.headerValue("cache-control"))
        .isEqualTo(open ? "public, no-cache" : "no-store");
    assertThat(response.headerValue("etag") != null).isEqualTo(open);
    // The forms for people without an account have their token in a cookie.
    if (nobody && !response.url().matches(".*/(acknowledge/.*|call-back)")) {
      assertThat(response.headerValue("set-cookie")).isNull();
    }
  }

  private static Set<String> routes() {
    return new ClassFileImporter()
        .importPath("target/classes").stream()
            .filter(it -> it.isAnnotatedWith(jakarta.ws.rs.Path.class))
            .flatMap(it -> it.getMethods().stream())
            .filter(it -> it.isAnnotatedWith(GET.class) && isPage(it))
            .map(AccessiblePagesTest::route)
            .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isPage(JavaMethod method) {
    var owner = method.getOwner();
    var type =
        method
            .tryGetAnnotationOfType(Produces.class)
            .or(() -> owner.tryGetAnnotationOfType(Produces.class));
    return type.filter(it -> List.of(it.value()).contains(MediaType.TEXT_HTML)).isPresent();
  }

  private static String route(JavaMethod method) {
    JavaClass owner = method.getOwner();
    var own = method.tryGetAnnotationOfType(jakarta.ws.rs.Path.class).map(it -> "/" + it.value());
    var path = owner.getAnnotationOfType(jakarta.ws.rs.Path.class).value() + own.orElse("");
    return "GET " + path.replaceAll("/+", "/");
  }

  private static Set<String> templates() throws IOException {
    try (var files = Files.walk(TEMPLATES)) {
      return files
          .map(it -> TEMPLATES.relativize(it).toString().replace('\\', '/'))
          .filter(it -> it.contains("Pages/") && it.endsWith(".html"))
          .map(it -> it.replace(".html", ""))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
