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
import org.softintel.report.question.Group;
import org.softintel.report.question.Question;
import org.softintel.report.question.Questionnaire;
import org.softintel.report.question.Sheet;

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
  public record Section(Group group, int number, String title, List<Line> lines) {
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
    for (var group : Group.values()) {
      var all = report.rows(group);
      for (int i = 0; i < all.size(); i++) {
        var facts = all.get(i).facts();
        var lines = group.sheets().stream().flatMap(it -> lines(it, facts, areas, things)).toList();
        rows.add(new Section(group, i + 1, title(group, i, facts), lines));
      }
    }
    return new ReportWords(main, List.copyOf(rows));
  }

  private static Map<String, String> things(Report report) {
    var words = new HashMap<String, String>();
    for (var group : Group.values()) {
      var all = report.rows(group);
      for (int i = 0; i < all.size(); i++) {
        words.put(all.get(i).id(), title(group, i, all.get(i).facts()));
      }
    }
    return words;
  }

  private static String title(Group group, int index, Facts facts) {
    return group.nth(index + 1, group.called(name -> facts.of(name)));
  }

  private static Stream<Line> lines(
      Sheet sheet, Facts facts, Areas areas, Map<String, String> things) {
    return sheet.questions().stream()
        .filter(it -> !TOLD_WITH_WHEN.contains(it))
        .filter(it -> facts.of(it).isPresent() || isAskedOfEverybody(sheet, it))
        .map(
            it ->
                new Line(it.noun(), it.teamNoun(), answer(it, facts, areas, things), sheet.path()));
  }

  private static boolean isAskedOfEverybody(Sheet sheet, Question question) {
    return Questionnaire.FIRST.contains(sheet) && question.equals(sheet.questions().get(0));
  }

  private static String answer(
      Question question, Facts facts, Areas areas, Map<String, String> things) {
    if (question.equals(Questionnaire.WHEN)) {
      return when(facts);
    }
    var given = facts.of(question);
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
  public static String when(Facts facts) {
    return switch (facts.of(Questionnaire.WHEN).orElse("")) {
      case "exact" -> day(facts, Questionnaire.DATE);
      case "about" ->
          "About " + MONTH.format(YearMonth.parse(facts.of(Questionnaire.MONTH).orElseThrow()));
      case "period" ->
          "From " + day(facts, Questionnaire.FROM) + " to " + day(facts, Questionnaire.TO);
      default -> "Not known";
    };
  }

  private static String day(Facts facts, Question question) {
    return LondonTime.words(LocalDate.parse(facts.of(question).orElseThrow()));
  }

  @Override
  public String toString() {
    return "ReportWords[<redacted>]";
  }
}
