package org.softintel.given;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import org.softintel.report.question.Question;
import org.softintel.report.question.QuestionPage;

/** Answers each question of a page after its kind: something right, or something wrong. */
public final class FormFiller {
  private FormFiller() {}

  public static void fill(Page page, QuestionPage questionPage) {
    fill(page, questionPage.questions());
  }

  public static void fill(Page page, List<Question> questions) {
    unfold(page);
    questions.stream().filter(it -> isAsked(page, it)).forEach(it -> fill(page, it));
  }

  /** What is folded away can be answered too. */
  private static void unfold(Page page) {
    page.evaluate("document.querySelectorAll('main details').forEach(it => it.open = true)");
  }

  /** Some questions stand only beside one answer of another. */
  public static boolean isAsked(Page page, Question question) {
    return page.locator("[for='" + question.name() + "'], " + id(question.name()))
        .first()
        .isVisible();
  }

  private static void fill(Page page, Question question) {
    var name = question.name();
    switch (question.kind()) {
      case LINE, TEXT, NARRATIVE -> page.locator(id(name)).fill("Invented " + question.noun());
      case DATE -> boxes(page, name, "27", "March", "2016");
      case MONTH -> boxes(page, name, "", "3", "2016");
      case CHOICE, CHOICES -> choose(page, name);
      case THING ->
          page.locator(id(name))
              .selectOption(new SelectOption().setIndex(name.equals("to") ? 2 : 1));
    }
  }

  private static void choose(Page page, String name) {
    if (page.locator("select" + id(name)).count() > 0) {
      page.locator(id(name)).selectOption(new SelectOption().setIndex(1));
    } else {
      page.locator(id(name)).check();
    }
  }

  /** Over its bound, impossible, or not on the list. */
  public static void spoil(Page page, QuestionPage questionPage) {
    spoil(page, questionPage.questions());
  }

  public static void spoil(Page page, List<Question> questions) {
    unfold(page);
    questions.stream().filter(it -> isAsked(page, it)).forEach(it -> spoil(page, it));
  }

  private static void spoil(Page page, Question question) {
    var name = question.name();
    switch (question.kind()) {
      case LINE, TEXT, NARRATIVE ->
          page.locator(id(name)).fill("x".repeat(question.kind().maxChars() + 1));
      case DATE -> boxes(page, name, "31", "2", "2026");
      case MONTH -> boxes(page, name, "", "13", "2026");
      case CHOICE, CHOICES, THING ->
          page.evaluate(
              """
              name => {
                const one = document.getElementById(name);
                const option = one.matches('select') ? one.options[1] : one;
                if (!option) return;
                option.value = 'nowhere';
                option.checked = true;
                option.selected = true;
              }
              """,
              name);
    }
  }

  public static void boxes(Page page, String name, String day, String month, String year) {
    var typed = List.of(day, month, year);
    var parts = List.of("day", "month", "year");
    for (int i = 0; i < parts.size(); i++) {
      var box = page.locator(id(name + "-" + parts.get(i)));
      if (box.count() > 0) {
        box.fill(typed.get(i));
      }
    }
  }

  private static String id(String name) {
    return "[id='" + name + "']";
  }
}
