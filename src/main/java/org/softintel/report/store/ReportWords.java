package org.softintel.report.store;

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
public record ReportWords(List<Line> main, List<Section> rows) {
  private static final String NOTHING = "Not provided";
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

  /** Shown in the answer to {@link Questionnaire#WHEN}. */
  private static final Set<Question> TOLD_WITH_WHEN =
      Set.of(Questionnaire.DATE, Questionnaire.MONTH, Questionnaire.FROM, Questionnaire.TO);

  /**
   * One answer, by what its reporter and what the team calls it.
   *
   * @param sheet path of the page that asks for it
   */
  public record Line(String noun, String teamNoun, String answer, String sheet) {
    @Override
    public String toString() {
      return "Line[" + noun + "]";
    }
  }

  public record Section(RowGroup group, int number, String title, List<Line> lines) {
    @Override
    public String toString() {
      return "Section[" + group + " " + number + "]";
    }
  }

  public static ReportWords of(Report report, Areas areas) {
    var titles = new HashMap<String, String>();
    for (var group : RowGroup.values()) {
      var number = 1;
      for (var row : report.rows(group)) {
        titles.put(row.id(), title(group, number++, row));
      }
    }
    var main = new Facts(report.facts(), areas, titles).lines(Questionnaire.sheets()).toList();
    var rows = new ArrayList<Section>();
    for (var group : RowGroup.values()) {
      var number = 1;
      for (var row : report.rows(group)) {
        var lines = new Facts(row.facts(), areas, titles).lines(group.sheets().stream()).toList();
        rows.add(new Section(group, number, title(group, number, row), lines));
        number++;
      }
    }
    return new ReportWords(main, List.copyOf(rows));
  }

  private static String title(RowGroup group, int number, ReportRow row) {
    return group.nth(number, group.called(row.facts()::of));
  }

  /** Answers of the report or of one row; {@code titles} are of the rows, by their ids. */
  private record Facts(AnsweredQuestions answered, Areas areas, Map<String, String> titles) {
    Stream<Line> lines(Stream<QuestionPage> sheets) {
      return sheets.flatMap(
          sheet ->
              sheet.questions().stream()
                  .filter(it -> !TOLD_WITH_WHEN.contains(it))
                  .filter(it -> answered.of(it).isPresent() || isAskedOfEverybody(sheet, it))
                  .map(it -> new Line(it.noun(), it.teamNoun(), words(it), sheet.path())));
    }

    private static boolean isAskedOfEverybody(QuestionPage sheet, Question question) {
      return Questionnaire.FIRST.contains(sheet) && question.equals(sheet.questions().get(0));
    }

    private String words(Question question) {
      return question.equals(Questionnaire.WHEN)
          ? when(answered)
          : answered.of(question).map(it -> words(question, it)).orElse(NOTHING);
    }

    private String words(Question question, String answer) {
      if (question.equals(Questionnaire.AREA)) {
        return areas.nameOf(answer);
      }
      return switch (question.kind()) {
        case LINE, TEXT, NARRATIVE -> answer;
        case DATE -> question.isNotKnown(answer) ? question.wordsOf(answer) : day(answer);
        case MONTH -> month(answer);
        case CHOICE -> question.wordsOf(answer);
        case CHOICES -> answer.lines().map(question::wordsOf).collect(Collectors.joining("\n"));
        case THING -> titles.getOrDefault(answer, answer);
      };
    }
  }

  /** When it happened, in one line. */
  public static String when(AnsweredQuestions answered) {
    return switch (answered.of(Questionnaire.WHEN).orElse("")) {
      case "exact" -> day(answered, Questionnaire.DATE);
      case "about" -> "About " + month(answered.of(Questionnaire.MONTH).orElseThrow());
      case "period" ->
          "From " + day(answered, Questionnaire.FROM) + " to " + day(answered, Questionnaire.TO);
      default -> "Not known";
    };
  }

  private static String day(AnsweredQuestions answered, Question question) {
    return day(answered.of(question).orElseThrow());
  }

  private static String month(String answer) {
    return MONTH.format(YearMonth.parse(answer));
  }

  private static String day(String answer) {
    return LondonTime.words(LocalDate.parse(answer));
  }

  @Override
  public String toString() {
    return "ReportWords[<redacted>]";
  }
}
