package org.softintel.intake.pages;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Set;
import org.softintel.intake.advice.AdviceHistory;
import org.softintel.intake.answers.Answers;
import org.softintel.intake.answers.DraftConflicts;
import org.softintel.intake.answers.LinkableRows;
import org.softintel.intake.answers.PageOfDraft;
import org.softintel.intake.answers.PageToken;
import org.softintel.intake.answers.QuestionOptions;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.Problem;
import org.softintel.report.question.Question;
import org.softintel.report.question.QuestionPage;
import org.softintel.report.store.Areas;

/** What a question page needs: what it asks, its form, where it is sent, where Back leads. */
@TemplateData
record QuestionPageView(
    QuestionPage sheet,
    List<Question> questions,
    Form form,
    About about,
    Way way,
    ConflictView waiting,
    String shown,
    Set<String> kept) {
  /**
   * Which row it is about and why it is asked: said on the first page of a row, empty for what is
   * asked once.
   */
  @TemplateData
  record About(String row, String why) {
    static final About REPORT = new About("", "");
  }

  /** Where its form is sent and where Back leads. */
  @TemplateData
  record Way(String action, String back) {}

  /**
   * {@code problems} are those of what was just answered. What waits for a decision is shown
   * instead of what is saved.
   */
  static QuestionPageView of(
      PageOfDraft at, Answers all, Areas areas, List<Problem> problems, About about, Way way) {
    var questions = new QuestionOptions(areas, LinkableRows.of(all)).in(at.sheet());
    var waiting = ConflictView.of(at, all, questions);
    var own = at.own(all);
    var typed = DraftConflicts.typed(at, all).map(it -> own.with(it, at.sheet()::owns)).orElse(own);
    var said = problems.isEmpty() ? waiting.problems(questions.get(0)) : problems;
    var form = new Form(typed.typed(), said);
    var shown = PageToken.now(DraftConflicts.saved(at, all)).token();
    return new QuestionPageView(
        at.sheet(), questions, form, about, way, waiting, shown, kept(questions, all));
  }

  /** Terms that advice leaves alone, for the panel beside a box. */
  private static Set<String> kept(List<Question> questions, Answers all) {
    return questions.stream().anyMatch(Question::isAdvised)
        ? AdviceHistory.of(all).keptTerms()
        : Set.of();
  }

  /** Of the rows that it belongs to; empty for what is asked once. */
  public String list() {
    return about.row().isEmpty() ? "" : way.action().replaceFirst("/[^/]+/[^/]+$", "");
  }

  public String title() {
    return sheet.title();
  }

  public boolean isNarrative() {
    return sheet.path().equals("what-happened");
  }

  @Override
  public String toString() {
    return "QuestionPageView[" + sheet.path() + "]";
  }
}
