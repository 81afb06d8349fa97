package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.softintel.given.NoScriptUser;
import org.softintel.given.SignedIn;
import org.softintel.report.question.AnswerKind;
import org.softintel.report.question.AnswerNeed;
import org.softintel.report.question.Question;
import org.softintel.report.question.QuestionPage;
import org.softintel.report.question.Questionnaire;
import org.softintel.report.question.RowGroup;

/** What holds for each page that asks something, whatever it asks. */
class QuestionPagesTest {
  private static final String NOT_OUR_TONE =
      "(?i).*\\b(please|sorry|valid|invalid|oops|forbidden|required|you forgot)\\b.*";

  @SignedIn("reporter")
  private static NoScriptUser reporter;

  private static String draft = "";

  /** A page: of the report, or of a row. */
  record Asked(Optional<RowGroup> group, QuestionPage sheet) {
    /** What is asked before the form as well is asked again by the address for changes. */
    String address() {
      return draft
          + group.map(it -> "/rows/" + it.code() + "/k9").orElse("")
          + "/"
          + sheet.path()
          + (sheet.path().equals("what-happened") ? "?from=check" : "");
    }

    @Override
    public String toString() {
      return group.map(it -> it.code() + " ").orElse("") + sheet.path();
    }
  }

  @BeforeAll
  static void aDraft() {
    var no = Map.of("danger", "no");
    var first = reporter.answer("/reports/new", no).headers().firstValue("Location").orElseThrow();
    draft = first.replaceAll(".*(/reports/[^/]+)/.*", "$1");
    reporter.answer(draft + "/rows/children/k1/name", Map.of("name", "Sample"));
    reporter.answer(draft + "/rows/vehicles/k2/vehicle", Map.of("colour", "Plum"));
  }

  static Stream<Asked> everyPage() {
    var once = Questionnaire.sheets().map(it -> new Asked(Optional.empty(), it));
    var rows =
        Stream.of(RowGroup.values())
            .flatMap(group -> group.sheets().stream().map(it -> new Asked(Optional.of(group), it)));
    return Stream.concat(once, rows);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("everyPage")
  void aPageAsksInPlainWaysAndHasAWayOut(Asked asked) {
    var page = Jsoup.parse(reporter.get(asked.address()).body());
    // Shown by the script alone, when something sounds like danger.
    page.select("template").remove();

    isFramed(page);
    isHeaded(page, asked.sheet);
    assertThat(page.select("main form button").eachText())
        .isEqualTo(
            asked.group.isEmpty()
                ? List.of("Continue", "Save and come back later")
                : List.of("Save and continue", "Save and add another", "Save and come back later"));
    assertThat(page.select("main form button")).allMatch(QuestionPagesTest::isPressedOnce);
    asked.sheet.questions().forEach(it -> isAsked(page, it));
    asked.group.ifPresent(it -> assertThat(page.select("main").text()).contains(it.why()));
  }

  /** The same in the same place on each page; the exit also behind the link that skips. */
  private static void isFramed(Document page) {
    assertThat(page.select("meta[name=viewport]").attr("content"))
        .doesNotContain("maximum-scale", "user-scalable");
    for (var landmark : List.of("header", "nav", "main", "footer")) {
      assertThat(page.select(landmark)).as(landmark).hasSize(1);
    }
    assertThat(page.select("header a[href=tel:999]")).hasSize(1);
    assertThat(page.select("header form[action=/sign-out] button")).hasSize(1);
    assertThat(page.select("footer div.govuk-footer__meta-custom a.app-contact")).hasSize(1);
    assertThat(page.select("[aria-label='Skip and exit links'] a").eachAttr("href"))
        .containsExactly("#main-content", "/leave");
    assertThat(page.select("[aria-label='Page tools'] a").eachText())
        .containsExactly("Back", "Emergency Exit this page");
  }

  private static void isHeaded(Document page, QuestionPage sheet) {
    var inQuestion = page.select("main legend h1, main h1 label");
    assertThat(inQuestion).hasSize(sheet.isHeadedByQuestion() ? 1 : 0);
    assertThat(page.select("main label, main legend").eachText()).noneMatch(it -> it.contains("*"));
    assertThat(page.select("main .govuk-hint a")).isEmpty();
  }

  private static void isAsked(Document page, Question question) {
    var controls = controls(page, question);
    assertThat(controls).isNotEmpty();
    assertThat(words(page, question).endsWith("(optional)"))
        .isEqualTo(question.need() == AnswerNeed.OFFERED);
    assertThat(controls.select("input[type=text], textarea, select"))
        .allMatch(it -> it.attr("autocomplete").equals("off"));
    switch (question.kind()) {
      case LINE -> assertThat(controls.attr("spellcheck")).isEqualTo("false");
      case DATE, MONTH ->
          assertThat(controls.not("[type=checkbox]"))
              .allMatch(it -> it.attr("inputmode").equals("numeric"));
      case TEXT, NARRATIVE -> saysHowMuch(page, question);
      case CHOICE, CHOICES -> canAllBeChosen(page, question);
      case THING -> assertThat(controls.select("option").eachAttr("value")).contains("children/k1");
    }
  }

  private static void saysHowMuch(Document page, Question question) {
    assertThat(page.select("[data-maxlength=" + question.kind().maxChars() + "]")).isNotEmpty();
    assertThat(page.select("[id='" + question.name() + "-info']").text())
        .isEqualTo("You can enter up to %,d characters".formatted(question.kind().maxChars()));
  }

  private static void canAllBeChosen(Document page, Question question) {
    var controls = controls(page, question);
    assertThat(controls.not("select")).noneMatch(it -> it.attr("value").isEmpty());
    assertThat(controls.parents().next(".govuk-checkboxes__divider"))
        .hasSize(question.exclusive().isPresent() ? 1 : 0);
    if (!question.options().isEmpty()) {
      var offered = controls.is("select") ? controls.select("option") : controls;
      assertThat(offered.eachAttr("value"))
          .endsWith(question.options().stream().map(it -> it.value()).toArray(String[]::new));
    }
  }

  private static boolean isPressedOnce(Element button) {
    return button.attr("data-prevent-double-click").equals("true");
  }

  /** What a person wrote is in no cache; what is the same for everybody is, by its hash. */
  @Test
  void onlyWhatIsTheSameForEverybodyIsCached() {
    var answer = reporter.get(draft + "/what-happened");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    var assets = Jsoup.parse(answer.body()).select("script[src], link[rel=stylesheet]");
    assertThat(assets).isNotEmpty();
    for (var asset : assets) {
      var address = asset.attr(asset.hasAttr("src") ? "src" : "href");
      assertThat(reporter.get(address).headers().firstValue("Cache-Control").orElse(""))
          .as(address)
          .contains("immutable");
    }
  }

  /** A page that asks for one kind of time at once is asked of each kind. */
  static Stream<Arguments> everyPageAndTime() {
    return everyPage()
        .flatMap(
            it ->
                it.sheet.owns(Questionnaire.WHEN.name())
                    ? Questionnaire.TIMES.keySet().stream().map(kind -> Arguments.of(it, kind))
                    : Stream.of(Arguments.of(it, "")));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("everyPageAndTime")
  void whatIsWrongIsSaidAboveAndBesideItAndIsKept(Asked asked, String kind) {
    var questions =
        kind.isEmpty()
            ? asked.sheet.questions()
            : Questionnaire.TIMES.get(kind).isEmpty()
                ? List.of(Questionnaire.WHEN)
                : Questionnaire.TIMES.get(kind);
    var typed = wrong(questions);
    if (!kind.isEmpty() && !questions.contains(Questionnaire.WHEN)) {
      typed.put(Questionnaire.WHEN.name(), kind);
    }

    var answer = reporter.follow(reporter.answer(asked.address(), typed));

    assertThat(answer.statusCode()).isEqualTo(400);
    var page = Jsoup.parse(answer.body());
    assertThat(page.title()).startsWith("Error: ");
    var summary = page.select("main > :first-child.govuk-error-summary > div[role=alert]");
    assertThat(summary.select("h2").text()).isEqualTo("There is a problem");
    var links = summary.select("li a");
    assertThat(links).hasSameSizeAs(questions);
    questions.forEach(it -> isExplained(page, links, it));
    typed.forEach((name, value) -> isKept(page, name, value));
  }

  private static void isExplained(Document page, Elements links, Question question) {
    var error = page.select("[id='" + question.name() + "-error']");
    assertThat(error.select(".govuk-visually-hidden").text()).isEqualTo("Error:");
    var message = error.textNodes().toString().replaceAll("[\\[\\]]", "").strip();
    assertThat(message).doesNotMatch(NOT_OUR_TONE);
    assertThat(page.select("[aria-describedby~=(^| )" + question.name() + "-error( |$)]"))
        .hasSize(1);
    var link = links.stream().filter(it -> it.text().equals(message)).findFirst().orElseThrow();
    var target = page.select("[id='" + link.attr("href").substring(1) + "']");
    assertThat(target.is("input, select, textarea")).as(link.attr("href")).isTrue();
    assertThat(controls(page, question)).contains(target.first());
    if (question.kind() == AnswerKind.DATE || question.kind() == AnswerKind.MONTH) {
      assertThat(controls(page, question).select(".govuk-input--error")).hasSize(1);
    }
  }

  private static void isKept(Document page, String name, String value) {
    var control = page.select("[name='" + name + "']").not("[type=radio], [type=checkbox], select");
    if (!control.isEmpty()) {
      assertThat(control.is("textarea") ? control.first().wholeText().strip() : control.val())
          .isEqualTo(value);
    }
  }

  private static Map<String, String> wrong(List<Question> questions) {
    var typed = new LinkedHashMap<String, String>();
    for (var question : questions) {
      var name = question.name();
      switch (question.kind()) {
        case LINE, TEXT, NARRATIVE -> typed.put(name, "x".repeat(question.kind().maxChars() + 1));
        case DATE, MONTH ->
            typed.putAll(
                Map.of(name + "-day", "27", name + "-month", "13", name + "-year", "2026"));
        case CHOICE, CHOICES, THING -> typed.put(name, "nowhere");
      }
    }
    return typed;
  }

  private static Elements controls(Document page, Question question) {
    var name = question.name();
    return page.select("main [name='" + name + "'], main [name^='" + name + "-']")
        .not("[type=hidden]");
  }

  private static String words(Document page, Question question) {
    var control = controls(page, question).first();
    var alone = control.is("[type=radio], [type=checkbox]") || control.is("[inputmode]");
    return alone
        ? control.closest("fieldset").select("legend").text()
        : page.select("label[for='" + question.name() + "']").text();
  }
}
