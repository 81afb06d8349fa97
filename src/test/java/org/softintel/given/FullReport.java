package org.softintel.given;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.softintel.platform.page.LondonTime;
import org.softintel.report.question.AnswerKind;
import org.softintel.report.question.Question;
import org.softintel.report.question.QuestionPage;
import org.softintel.report.question.Questionnaire;
import org.softintel.report.question.RowGroup;

/**
 * Somebody answers every question there is, with two of everything, and remembers what they said.
 */
public final class FullReport {
  private static final int ROWS = 2;
  private static final int TODAY_AND_YESTERDAY = 2;

  /** How the list of tasks calls the pages of a group that has several. */
  private static final Map<String, String> TITLES =
      Map.of("phone", "Phones", "online", "Online accounts");

  private static final int NO = 1;

  /** Told in one line, as when it happened. */
  private static final Set<Question> TIMED =
      Set.of(Questionnaire.DATE, Questionnaire.MONTH, Questionnaire.FROM, Questionnaire.TO);

  /**
   * One answer.
   *
   * @param section the title of its row; empty for what is asked once
   */
  public record Told(String section, Question question, String answer) {
    /** As the team reads it: the answers that are chosen say "I". */
    public String toTheTeam() {
      return switch (answer) {
        case "I saw or heard it myself\nA child or young person told me" ->
            "The reporter saw or heard it; A child or young person told the reporter";
        case "I see no risk" -> "The reporter sees no risk";
        default -> question.kind() == AnswerKind.CHOICES ? answer.replace("\n", "; ") : answer;
      };
    }
  }

  private final InputMethod input;
  private final ReportForm form;
  private final int kindOfTime;
  private final List<Told> told = new ArrayList<>();
  private final List<LocalDate> dates = new ArrayList<>();
  private int words;

  /** {@code kindOfTime}: 0 a date, 1 a month, 2 a period. */
  public FullReport(InputMethod input, int kindOfTime) {
    this.input = input;
    this.form = new ReportForm(input.page());
    this.kindOfTime = kindOfTime;
  }

  public List<Told> told() {
    return List.copyOf(told);
  }

  /** From the public start to the answers to be checked. */
  public void write() {
    input.page().navigate("/");
    leave("Start now");
    form.isAt("Before you start");
    input.choose("danger", NO);
    goOn();
    for (var questionPage : Questionnaire.FIRST) {
      answer("", 0, questionPage);
      goOn();
    }
    at(ReportForm.CHECK);
    leave("Add a child, person, vehicle, place or other details");
    Stream.of(RowGroup.values()).forEach(this::addAll);
    for (var questionPage : Questionnaire.OFFERED) {
      from(questionPage.listed());
      answer("", 0, questionPage);
      goOn();
    }
    at("Add more details");
    leave("Check your answers and send");
    at(ReportForm.CHECK);
  }

  public String send() {
    // The keyboard would have to pass a link for each answer.
    input.press("Go straight to sending");
    leave("Confirm and send");
    at("Thank you for telling us");
    return input.page().locator(".govuk-panel__body strong").innerText();
  }

  private void from(String task) {
    at("Add more details");
    leave(task);
  }

  /** The list of tasks leads straight into an empty row, and that to another. */
  private void addAll(RowGroup group) {
    var number = 1;
    for (var questionPage : group.sheets()) {
      from(TITLES.getOrDefault(questionPage.path(), group.title()));
      for (int row = 1; row <= ROWS; row++) {
        var first = told.size();
        answer("?", row, questionPage);
        leave(row < ROWS ? "Save and add another" : "Save and continue");
        name(group.nth(number++, group.called(it -> said(first, it))), first);
      }
    }
  }

  private Optional<String> said(int first, String question) {
    return told.stream()
        .skip(first)
        .filter(it -> it.question().name().equals(question))
        .map(Told::answer)
        .findFirst();
  }

  private void answer(String section, int row, QuestionPage questionPage) {
    at(questionPage.title());
    questionPage.first().forEach(it -> answer(section, row, it));
    if (!questionPage.more().isEmpty()) {
      input.press("Add more details");
      questionPage.more().stream()
          .flatMap(it -> it.questions().stream())
          .forEach(it -> answer(section, row, it));
    }
    told.replaceAll(it -> it.answer().equals("?") ? when(it) : it);
  }

  /** Danger was answered before the form. */
  private void answer(String section, int row, Question question) {
    if (question.equals(Questionnaire.HURT_SOON)) {
      told.add(new Told(section, question, "No"));
      return;
    }
    if (!FormFiller.isAsked(input.page(), question)) {
      return;
    }
    var said = say(question, row);
    if (question.equals(Questionnaire.WHEN)) {
      told.add(new Told(section, question, "?"));
    } else if (!TIMED.contains(question)) {
      told.add(new Told(section, question, said));
    }
  }

  private Told when(Told unsaid) {
    var last = dates.get(dates.size() - 1);
    var answer =
        switch (kindOfTime) {
          case 0 -> LondonTime.words(last);
          case 1 -> "About " + month(last) + " " + last.getYear();
          default ->
              "From "
                  + LondonTime.words(dates.get(dates.size() - 2))
                  + " to "
                  + LondonTime.words(last);
        };
    return new Told(unsaid.section(), unsaid.question(), answer);
  }

  private String say(Question question, int row) {
    var name = question.name();
    return switch (question.kind()) {
      case LINE, TEXT, NARRATIVE -> write(name);
      case DATE, MONTH -> date(question);
      case CHOICE, CHOICES -> choose(question, row);
      case THING -> select(name, name.equals("to") ? row + 2 : row);
    };
  }

  private String write(String name) {
    var text = "tarn" + (char) ('a' + words / 26) + (char) ('a' + words % 26);
    words++;
    input.write(name, text);
    return text;
  }

  private String date(Question question) {
    var date = LocalDate.of(2016, 1, 1).plusDays(dates.size());
    dates.add(date);
    if (question.kind() == AnswerKind.DATE) {
      input.write(question.name() + "-day", Integer.toString(date.getDayOfMonth()));
    }
    input.write(question.name() + "-month", month(date));
    input.write(question.name() + "-year", Integer.toString(date.getYear()));
    return LondonTime.words(date);
  }

  private static String month(LocalDate date) {
    return date.getMonth().getDisplayName(TextStyle.FULL, Locale.UK);
  }

  private String choose(Question question, int row) {
    var name = question.name();
    if (question.isLongList() && question.kind() == AnswerKind.CHOICE) {
      return select(name, row);
    }
    var index =
        question.equals(Questionnaire.WHEN)
            ? kindOfTime + TODAY_AND_YESTERDAY
            : Math.max(row - 1, 0);
    input.choose(name, index);
    if (question.kind() == AnswerKind.CHOICE) {
      return label(name, index);
    }
    input.choose(name, index + 1);
    return label(name, index) + "\n" + label(name, index + 1);
  }

  private String select(String name, int index) {
    input.select(name, index);
    return input.page().locator("[id='" + name + "'] option").nth(index).innerText();
  }

  private String label(String name, int index) {
    return input.page().locator("[for='" + InputMethod.choice(name, index) + "']").innerText();
  }

  private void name(String section, int first) {
    for (int i = first; i < told.size(); i++) {
      told.set(i, new Told(section, told.get(i).question(), told.get(i).answer()));
    }
  }

  private void goOn() {
    leave("Continue");
  }

  /** Returns when the next page has come: it may have the same heading. */
  private void leave(String words) {
    var here = input.page().url();
    input.press(words);
    input.page().waitForURL(it -> !it.equals(here));
  }

  /** Wherever they come, nothing scrolls sideways (WCAG 1.4.10). */
  private void at(String heading) {
    form.isAt(heading);
    assertThat((int) input.page().evaluate("document.documentElement.scrollWidth"))
        .as(heading)
        .isLessThanOrEqualTo(input.page().viewportSize().width);
    input.arrive();
  }
}
