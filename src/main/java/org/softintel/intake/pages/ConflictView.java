package org.softintel.intake.pages;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.softintel.intake.answers.Answers;
import org.softintel.intake.answers.DraftContent;
import org.softintel.intake.answers.PageOfDraft;
import org.softintel.platform.page.Problem;
import org.softintel.report.question.Question;
import org.softintel.report.question.RowGroup;

/** Why something typed on a page waits for a decision, or nothing, and what is saved now. */
@TemplateData
public record ConflictView(String why, boolean isFull, List<Line> saved) {
  public static final ConflictView NONE = new ConflictView("", false, List.of());

  private static final String CHANGED =
      "This was changed in another window: choose which answer to keep";
  private static final String FULL =
      "This list can hold "
          + RowGroup.MOST_ROWS
          + " at most: remove one and continue, or describe it under “What happened?”";
  private static final String UNSAVED = "What you typed here is not saved yet: continue to save it";

  @TemplateData
  public record Line(String noun, String answer) {
    @Override
    public String toString() {
      return "Line[" + noun + "]";
    }
  }

  /** {@code asked} are the questions of the page with their options. */
  static ConflictView of(PageOfDraft at, DraftContent content, List<Question> asked) {
    var all = content.answers();
    if (at.isOneTooMany(all)) {
      return new ConflictView(FULL, true, List.of());
    }
    var typed = content.conflicts().typed(at, all);
    if (typed.isEmpty()) {
      return NONE;
    }
    var lines = lines(asked, at.saved(all), typed.get());
    return new ConflictView(lines.isEmpty() ? UNSAVED : CHANGED, false, lines);
  }

  /** {@code saved} stands where another page would put another text. */
  public static ConflictView of(String noun, String saved) {
    return new ConflictView(CHANGED, false, List.of(new Line(noun, saved)));
  }

  /** Shown at the first {@code field} of the page. */
  public List<Problem> problems(String field) {
    return why.isEmpty() ? List.of() : List.of(new Problem(field, why));
  }

  /** What is the same in both needs no decision. */
  private static List<Line> lines(List<Question> asked, Answers saved, Answers typed) {
    return asked.stream()
        .filter(it -> !words(it, saved).equals(words(it, typed)))
        .map(it -> new Line(it.noun(), words(it, saved)))
        .filter(it -> !it.answer.isEmpty())
        .toList();
  }

  private static String words(Question question, Answers saved) {
    return switch (question.kind()) {
      case DATE, MONTH ->
          Stream.of(
                  saved.date(question.name()),
                  question.wordsOf(saved.of(question.notKnownControl())))
              .filter(it -> !it.isEmpty())
              .collect(Collectors.joining(", "));
      case CHOICE, CHOICES, THING ->
          saved
              .of(question.name())
              .lines()
              .map(question::wordsOf)
              .collect(Collectors.joining("\n"));
      case LINE, TEXT, NARRATIVE -> saved.of(question.name());
    };
  }

  @Override
  public String toString() {
    return "ConflictView[" + why + "]";
  }
}
