package org.softintel.intake.pages;

import io.quarkus.qute.TemplateData;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.softintel.intake.answers.DraftAddresses;
import org.softintel.intake.answers.DraftContent;
import org.softintel.intake.answers.LinkableRows;
import org.softintel.intake.answers.PageOfDraft;
import org.softintel.intake.answers.PageToken;
import org.softintel.intake.answers.QuestionOrder;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.Option;
import org.softintel.platform.page.Problem;
import org.softintel.report.question.Question;
import org.softintel.report.question.QuestionPage;
import org.softintel.report.question.QuestionPage.Part;
import org.softintel.report.question.Questionnaire;
import org.softintel.report.question.RowGroup;
import org.softintel.report.store.Areas;

/** A question page of a draft: its questions, its form, and what waits for a decision. */
@TemplateData
record QuestionPageView(
    UUID draft,
    PageOfDraft page,
    boolean isFromCheck,
    DraftContent content,
    List<Question> questions,
    ConflictView waiting,
    Form form) {
  private static final Option NONE_YET = new Option("", "Select one");

  /** Shows {@code problems}, and what waits for a decision in place of what is saved. */
  static QuestionPageView of(
      UUID draft,
      PageOfDraft at,
      boolean isFromCheck,
      DraftContent content,
      Areas areas,
      LocalDate today,
      List<Problem> problems) {
    var all = content.answers();
    var linkable = LinkableRows.of(all).options();
    var questions =
        at.sheet().questions().stream()
            .map(it -> withOptions(it, areas, linkable))
            .map(it -> content.origin().isPresent() ? it.forTeam() : it)
            .toList();
    var waiting = ConflictView.of(at, content, questions);
    var own = at.own(all);
    var typed =
        content.conflicts().typed(at, all).map(it -> own.with(it, at.sheet()::owns)).orElse(own);
    var said = problems.isEmpty() ? waiting.problems(questions.get(0).pointer()) : problems;
    var form = TimeQuestions.shown(new Form(typed.typed(), said), today);
    return new QuestionPageView(draft, at, isFromCheck, content, questions, waiting, form);
  }

  /** Most options are part of the question; some are settings or other rows. */
  private static Question withOptions(Question question, Areas areas, List<Option> linkable) {
    if (question.equals(Questionnaire.AREA)) {
      return question.with(areas.options());
    }
    return switch (question.kind()) {
      case THING -> question.with(selectable(linkable));
      case CHOICE ->
          question.isLongList() ? question.with(selectable(question.options())) : question;
      default -> question;
    };
  }

  private static List<Option> selectable(List<Option> options) {
    return Stream.concat(Stream.of(NONE_YET), options.stream()).toList();
  }

  public QuestionPage sheet() {
    return content.origin().isPresent() ? page.sheet().forTeam() : page.sheet();
  }

  /** Names the row, such as "Vehicle 2: ZZ99 ZZZ"; empty for a page of the report. */
  public String row() {
    var all = content.answers();
    return page.group()
        .map(
            group ->
                group
                    .called(page.own(all)::told)
                    .map(": "::concat)
                    .map(LinkableRows.caption(group, page.row(), all)::concat)
                    .orElseGet(() -> LinkableRows.caption(group, page.row(), all)))
        .orElse("");
  }

  public List<Question> first() {
    return asked(page.sheet().first());
  }

  /** Asked before the form, and again only where it can be changed or may be wrong. */
  public boolean isAnsweredAtTheStart(Question question) {
    return question.name().equals(StartQuestion.QUESTION.name())
        && !isFromCheck
        && waiting.why().isEmpty()
        && !form.wrong(question.name())
        && !form.value(question.name()).isEmpty();
  }

  /** What is folded away. */
  public List<Part> more() {
    return page.sheet().more().stream()
        .map(it -> new Part(it.title(), asked(it.questions())))
        .toList();
  }

  private List<Question> asked(List<Question> some) {
    var names = some.stream().map(Question::name).toList();
    return questions.stream().filter(it -> names.contains(it.name())).toList();
  }

  /** Whether something that is folded away was answered, or is wrong. */
  public boolean isUnfolded() {
    return more().stream()
        .flatMap(it -> it.questions().stream())
        .anyMatch(
            question ->
                form.problems().stream().anyMatch(it -> question.owns(it.field()))
                    || form.values().entrySet().stream()
                        .anyMatch(it -> question.owns(it.getKey()) && !it.getValue().isBlank()));
  }

  public boolean isAboutTime() {
    return page.sheet().owns(Questionnaire.WHEN.name());
  }

  public TimeQuestions times() {
    return new TimeQuestions(content.origin().isPresent());
  }

  /** Where the row is removed, or left if it is not saved yet. */
  public String remove() {
    var path = page.group().map(it -> PageOfDraft.rowPath(it, page.row())).orElse("");
    return DraftAddresses.page(draft, isSaved() ? path + "remove" : "tasks");
  }

  public boolean isSaved() {
    return page.isSaved(content.answers());
  }

  public String step() {
    return page.group().isPresent() ? "" : QuestionOrder.step(page.sheet());
  }

  /** Why the row is asked for. */
  public String why() {
    return page.group().map(RowGroup::why).orElse("");
  }

  /** Token of what this page shows. */
  public String shown() {
    return PageToken.now(page.saved(content.answers())).token();
  }

  /** Terms that advice leaves alone, for the panel beside a box. */
  public Set<String> kept() {
    return questions.stream().anyMatch(Question::isAdvised)
        ? content.advice().keptTerms()
        : Set.of();
  }

  public String action() {
    return DraftAddresses.page(draft, page.path()) + (isFromCheck ? "?from=check" : "");
  }

  public String back() {
    var before = isFromCheck ? Optional.of("check") : page.before(content.answers());
    return before.map(it -> DraftAddresses.page(draft, it)).orElse("/reports/new?from=" + draft);
  }

  public boolean isNarrative() {
    return page.path().equals("what-happened");
  }

  @Override
  public String toString() {
    return "QuestionPageView[" + page.path() + "]";
  }
}
