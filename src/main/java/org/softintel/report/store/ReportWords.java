package org.softintel.report.store;

import io.quarkus.qute.TemplateData;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.softintel.platform.page.LondonTime;
import org.softintel.report.question.Question;
import org.softintel.report.question.QuestionPage;
import org.softintel.report.question.Questionnaire;
import org.softintel.report.question.RowGroup;

/**
 * A report laid out in words, the same for the page that checks it, the desk and the sealed mail.
 *
 * @param main what is asked of everybody, then what was answered of the rest
 */
@TemplateData
public record ReportWords(List<Line> main, List<Section> rows) {
  private static final String NOTHING = "Not provided";
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

  /** They are told in one line, under the question whether it is known when it happened. */
  private static final Set<Question> TOLD_WITH_WHEN =
      Set.of(Questionnaire.DATE, Questionnaire.MONTH, Questionnaire.FROM, Questionnaire.TO);

  /**
   * One answer, by what its reporter and what the team calls it.
   *
   * @param sheet path of the page that asks for it
   */
  @TemplateData
  public record Line(String noun, String teamNoun, String answer, String sheet) {
    @Override
    public String toString() {
      return "Line[" + noun + "]";
    }
  }

  /** One row of a group. */
  @TemplateData
  public record Section(RowGroup group, int number, String title, List<Line> lines) {
    @Override
    public String toString() {
      return "Section[" + group + " " + number + "]";
    }
  }

  public static ReportWords of(Report report, Areas areas) {
    var things = things(report);
    var main =
        Questionnaire.sheets()
            .flatMap(sheet -> lines(sheet, report.facts(), areas, things))
            .toList();
    var rows = new ArrayList<Section>();
    for (var group : RowGroup.values()) {
      var all = report.rows(group);
      for (int i = 0; i < all.size(); i++) {
        var answeredQuestions = all.get(i).facts();
        var lines =
            group.sheets().stream()
                .flatMap(it -> lines(it, answeredQuestions, areas, things))
                .toList();
        rows.add(new Section(group, i + 1, title(group, i, answeredQuestions), lines));
      }
    }
    return new ReportWords(main, List.copyOf(rows));
  }

  private static Map<String, String> things(Report report) {
    var words = new HashMap<String, String>();
    for (var group : RowGroup.values()) {
      var all = report.rows(group);
      for (int i = 0; i < all.size(); i++) {
        words.put(all.get(i).id(), title(group, i, all.get(i).facts()));
      }
    }
    return words;
  }

  private static String title(RowGroup group, int index, AnsweredQuestions answeredQuestions) {
    return group.nth(index + 1, group.called(name -> answeredQuestions.of(name)));
  }

  private static Stream<Line> lines(
      QuestionPage sheet,
      AnsweredQuestions answeredQuestions,
      Areas areas,
      Map<String, String> things) {
    return sheet.questions().stream()
        .filter(it -> !TOLD_WITH_WHEN.contains(it))
        .filter(it -> answeredQuestions.of(it).isPresent() || isAskedOfEverybody(sheet, it))
        .map(
            it ->
                new Line(
                    it.noun(),
                    it.teamNoun(),
                    answer(it, answeredQuestions, areas, things),
                    sheet.path()));
  }

  private static boolean isAskedOfEverybody(QuestionPage sheet, Question question) {
    return Questionnaire.FIRST.contains(sheet) && question.equals(sheet.questions().get(0));
  }

  private static String answer(
      Question question,
      AnsweredQuestions answeredQuestions,
      Areas areas,
      Map<String, String> things) {
    if (question.equals(Questionnaire.WHEN)) {
      return when(answeredQuestions);
    }
    var given = answeredQuestions.of(question);
    if (given.isEmpty()) {
      return NOTHING;
    }
    if (question.equals(Questionnaire.AREA)) {
      return areas.nameOf(given.get());
    }
    return switch (question.kind()) {
      case LINE, TEXT, NARRATIVE -> given.get();
      case DATE ->
          question.isNotKnown(given.get())
              ? question.wordsOf(given.get())
              : LondonTime.words(LocalDate.parse(given.get()));
      case MONTH -> MONTH.format(YearMonth.parse(given.get()));
      case CHOICE -> question.wordsOf(given.get());
      case CHOICES -> given.get().lines().map(question::wordsOf).collect(Collectors.joining("\n"));
      case THING -> things.getOrDefault(given.get(), given.get());
    };
  }

  /** When it happened, in one line. */
  public static String when(AnsweredQuestions answeredQuestions) {
    return switch (answeredQuestions.of(Questionnaire.WHEN).orElse("")) {
      case "exact" -> day(answeredQuestions, Questionnaire.DATE);
      case "about" ->
          "About "
              + MONTH.format(
                  YearMonth.parse(answeredQuestions.of(Questionnaire.MONTH).orElseThrow()));
      case "period" ->
          "From "
              + day(answeredQuestions, Questionnaire.FROM)
              + " to "
              + day(answeredQuestions, Questionnaire.TO);
      default -> "Not known";
    };
  }

  private static String day(AnsweredQuestions answeredQuestions, Question question) {
    return LondonTime.words(LocalDate.parse(answeredQuestions.of(question).orElseThrow()));
  }

  @Override
  public String toString() {
    return "ReportWords[<redacted>]";
  }
}
