package org.softintel.intake.pages;

import static java.util.function.Predicate.not;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.softintel.intake.answers.Answers;
import org.softintel.intake.answers.OnBehalfForm;
import org.softintel.intake.answers.QuestionOrder;
import org.softintel.intake.answers.SavedDraft;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.Option;
import org.softintel.platform.page.Problem;
import org.softintel.platform.page.Slice;
import org.softintel.report.question.Question;
import org.softintel.report.question.Questionnaire;
import org.softintel.report.store.Areas;

/** The page on which the team records what somebody told it: how it came, and what they said. */
record OnBehalfView(Form form, List<Option> areas, Slice<SavedDraft> drafts) {
  private static final Set<String> USUAL =
      Set.of("learned", "exploitation", "area", "areaElsewhere");

  /** Asked further down, for those who were told more. */
  private static final Set<String> RARE =
      Set.of(
          "toldBy",
          "firstHand",
          "whoElseKnows",
          "sourceRisk-level",
          "sourceRisk-detail",
          "namingChild",
          "naming",
          "handlingConditions",
          "contact-safe");

  OnBehalfView(Form form, Areas areas, Slice<SavedDraft> drafts) {
    this(form, areas.options(), drafts);
  }

  private static Stream<Question> asked() {
    var later = Questionnaire.OFFERED.stream().flatMap(it -> it.questions().stream());
    return Stream.concat(
        Questionnaire.FIRST.stream().flatMap(it -> it.questions().stream()),
        later.filter(it -> USUAL.contains(it.name()) || RARE.contains(it.name())));
  }

  /** What was typed into the controls of questions. */
  static Answers answers(Form form) {
    return new Answers(form.values()).only(name -> asked().anyMatch(it -> it.owns(name)));
  }

  /** Each at the control that shows it. */
  static Stream<Problem> shown(List<Problem> problems) {
    return asked().flatMap(it -> it.own(problems)).distinct();
  }

  public List<Question> main() {
    return of(asked().filter(not(this::isRare)).filter(not(OnBehalfView::isAboutTime)));
  }

  public List<Question> rare() {
    return of(asked().filter(this::isRare));
  }

  public TimeQuestions times() {
    return new TimeQuestions(true);
  }

  public boolean hasRareProblem() {
    return form.problems().stream()
        .anyMatch(problem -> rare().stream().anyMatch(it -> it.owns(problem.field())));
  }

  public List<Option> channels() {
    return OnBehalfForm.channels();
  }

  public List<Option> callers() {
    return OnBehalfForm.callers();
  }

  private List<Question> of(Stream<Question> questions) {
    return questions
        .map(it -> it.equals(Questionnaire.AREA) ? it.with(areas) : it)
        .map(OnBehalfView::asked)
        .toList();
  }

  /** In the words of a question where an answer is urgent, not as the label of a fact. */
  private static Question asked(Question question) {
    var fact = question.forTeam();
    return question.equals(Questionnaire.HURT_SOON) ? question.with(fact.options()) : fact;
  }

  private boolean isRare(Question question) {
    return RARE.contains(question.name());
  }

  private static boolean isAboutTime(Question question) {
    return question.equals(Questionnaire.WHEN) || QuestionOrder.isOfOneKindOfTime(question);
  }

  @Override
  public String toString() {
    return "OnBehalfView[<redacted>]";
  }
}
