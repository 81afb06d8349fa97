package org.softintel.intake.answers;

import static org.softintel.report.question.Questionnaire.PROVENANCE;
import static org.softintel.report.question.Questionnaire.PROVENANCE_DETAIL;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.softintel.platform.page.Option;
import org.softintel.platform.page.Problem;
import org.softintel.platform.page.TextRules;
import org.softintel.report.question.Question;
import org.softintel.report.question.Questionnaire;
import org.softintel.report.question.RowGroup;
import org.softintel.report.store.AnsweredQuestions;
import org.softintel.report.store.Report;
import org.softintel.report.store.ReportRow;

/** Makes a report of answers, or reports everything that is wrong with them. */
public final class ReportReader {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,40}");

  private final ReportAnswers answers;
  private final LocalDate today;
  private final List<Option> areas;
  private final UnaryOperator<Question> wording;
  private final LinkableRows linkable;
  private final List<Problem> problems = new ArrayList<>();

  public ReportReader(ReportAnswers answers, LocalDate today, List<Option> areas) {
    this(answers, today, areas, UnaryOperator.identity());
  }

  /** {@code wording} changes what messages call an answer. */
  ReportReader(
      ReportAnswers answers, LocalDate today, List<Option> areas, UnaryOperator<Question> wording) {
    this.wording = wording;
    this.answers = answers;
    this.today = today;
    this.areas = areas;
    this.linkable = LinkableRows.of(answers);
  }

  public record ReportOrProblems(Optional<Report> report, List<Problem> problems) {}

  public ReportOrProblems read() {
    var answered = facts();
    var rows = new EnumMap<RowGroup, List<ReportRow>>(RowGroup.class);
    for (var group : RowGroup.values()) {
      rows.put(group, rows(group));
    }
    rows.values().removeIf(List::isEmpty);
    return problems.isEmpty()
        ? new ReportOrProblems(Optional.of(new Report(answered, rows)), List.of())
        : new ReportOrProblems(Optional.empty(), List.copyOf(problems));
  }

  /** Returns what is wrong with one row, with pointers relative to the row. */
  List<Problem> problems(RowGroup group, String row) {
    var wrong = new ArrayList<Problem>();
    row(group, row, wrong);
    return wrong;
  }

  private AnsweredQuestions facts() {
    var reader = new AnswerReader(answers.main(), linkable, today, problems::add);
    var answered = reader.read(asked());
    if (answered.of(PROVENANCE).stream().flatMap(String::lines).anyMatch("other"::equals)
        && answered.of(PROVENANCE_DETAIL).isEmpty()) {
      var noun = TextRules.inSentence(wording.apply(PROVENANCE).noun());
      problem(
          PROVENANCE_DETAIL.pointer(),
          "Tell us more about " + noun + ", because you selected “Another way”");
    }
    if (isWithoutPeriod()) {
      problem(Questionnaire.FROM.pointer(), "Say roughly when, or enter the dates");
    }
    if (endsBeforeItBegins(answered)) {
      problem(
          Questionnaire.TO.pointer(),
          "The date it ended must be the same as or after the date it began");
    }
    return answered;
  }

  /** Leaves out the dates of another kind of time; those of a period are needed together. */
  private List<Question> asked() {
    var isRough = answers.main().has(Questionnaire.PATTERN.name()) || isWithoutPeriod();
    return Questionnaire.questions().stream()
        .filter(it -> QuestionOrder.isAsked(it, answers.main()))
        .map(it -> isRough && isOfPeriod(it) ? it.optional() : it)
        .map(it -> it.equals(Questionnaire.AREA) ? it.with(areas) : it)
        .map(wording)
        .toList();
  }

  /** Whether a period has neither dates nor rough words, which is one thing to put right. */
  private boolean isWithoutPeriod() {
    var main = answers.main();
    return QuestionOrder.isAsked(Questionnaire.FROM, main)
        && Stream.of(Questionnaire.FROM, Questionnaire.TO, Questionnaire.PATTERN)
            .allMatch(it -> main.told(it.name()).isEmpty());
  }

  private static boolean isOfPeriod(Question question) {
    return question.equals(Questionnaire.FROM) || question.equals(Questionnaire.TO);
  }

  private static boolean endsBeforeItBegins(AnsweredQuestions answered) {
    var from = answered.of(Questionnaire.FROM).map(LocalDate::parse);
    var to = answered.of(Questionnaire.TO).map(LocalDate::parse);
    return from.isPresent() && to.isPresent() && to.get().isBefore(from.get());
  }

  private List<ReportRow> rows(RowGroup group) {
    var keys = answers.keys(group);
    if (keys.size() > RowGroup.MOST_ROWS) {
      problem("/" + group.code(), tooManyRows(group));
      return List.of();
    }
    var rows = new ArrayList<ReportRow>();
    var ids = new HashSet<String>();
    for (int i = 0; i < keys.size(); i++) {
      var at = "/" + group.code() + "/" + i;
      var own = answers.row(group, keys.get(i));
      var id = LinkableRows.id(group, i, own);
      if (!ID.matcher(id).matches()) {
        problem(at + "/id", "Id must be 1 to 40 letters, digits and hyphens");
      } else if (!ids.add(id) || linkable.isAmbiguous(id)) {
        problem(at + "/id", "Id must be different for each row");
      }
      var wrong = new ArrayList<Problem>();
      rows.add(new ReportRow(id, row(group, keys.get(i), wrong)));
      wrong.forEach(it -> problems.add(new Problem(at + it.pointer(), it.message(), it.part())));
    }
    return rows;
  }

  public static String tooManyRows(RowGroup group) {
    return group.title() + " must be " + RowGroup.MOST_ROWS + " or fewer";
  }

  private AnsweredQuestions row(RowGroup group, String key, List<Problem> wrong) {
    var own = answers.row(group, key);
    var answered = new AnswerReader(own, linkable, today, wrong::add).read(group.questions());
    if (answered.isEmpty() && isBlank(own) && wrong.isEmpty()) {
      wrong.add(
          new Problem(
              "/" + group.questions().get(0).name(),
              "Enter at least one thing about the " + group.singular()));
    }
    if (group == RowGroup.LINKS
        && answered.of("from").isPresent()
        && answered.of("from").equals(answered.of("to"))) {
      wrong.add(new Problem("/to", "Select two different people or things"));
    }
    return answered;
  }

  private static boolean isBlank(Answers own) {
    return own.typed().keySet().stream().filter(it -> !it.equals("id")).noneMatch(own::has);
  }

  private void problem(String pointer, String message) {
    problems.add(new Problem(pointer, message));
  }
}
