package org.softintel.intake.pages;

import io.quarkus.qute.TemplateData;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.softintel.intake.answers.Answers;
import org.softintel.intake.answers.DraftAddresses;
import org.softintel.intake.answers.LinkableRows;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.Option;
import org.softintel.platform.page.Problem;
import org.softintel.platform.page.TextRules;
import org.softintel.report.question.Question;
import org.softintel.report.question.QuestionPage;
import org.softintel.report.question.RowGroup;

/**
 * One row in a list: what it is called, and the addresses of its pages.
 *
 * @param change the page to begin at, which is the wrong one when one is wrong
 */
@TemplateData
record RowView(RowGroup group, int number, String called, String change, String list, Form form) {
  private static final Question RELATION =
      RowGroup.LINKS.questions().stream()
          .filter(it -> it.name().equals("relation"))
          .findFirst()
          .orElseThrow();

  static RowView of(UUID draft, RowGroup group, String key, Answers answers) {
    return of(draft, group, key, answers, List.of());
  }

  /** {@code problems} are those of the row, named as on its own pages. */
  static RowView of(
      UUID draft, RowGroup group, String key, Answers answers, List<Problem> problems) {
    var number = answers.rows(group).indexOf(key) + 1;
    if (number == 0) {
      throw new NotFoundException();
    }
    var first = group.sheets().get(0);
    var wrong = problems.stream().findFirst();
    var page = wrong.map(it -> owning(group, it).path() + "?wrong=yes").orElse(first.path());
    var view =
        new RowView(
            group,
            number,
            connected(answers.row(group, key), answers)
                .or(() -> group.recognised(answers.row(group, key)::told))
                .orElse("No name or number"),
            DraftAddresses.row(draft, group, key) + "/" + page,
            DraftAddresses.rows(draft, group),
            Form.EMPTY);
    return wrong.map(it -> view.with(view.at(it))).orElse(view);
  }

  /** A connection is told from another by what it connects. */
  private static Optional<String> connected(Answers own, Answers all) {
    var ends =
        LinkableRows.of(all).options().stream()
            .collect(Collectors.toMap(Option::value, Option::text));
    return Optional.ofNullable(ends.get(own.of("from")))
        .flatMap(
            from ->
                Optional.ofNullable(ends.get(own.of("to")))
                    .map(
                        to ->
                            from + " – " + RELATION.wordsOf(own.of(RELATION.name())) + " – " + to));
  }

  private static QuestionPage owning(RowGroup group, Problem problem) {
    return group.sheets().stream()
        .filter(it -> it.owns(problem.field()))
        .findFirst()
        .orElse(group.sheets().get(0));
  }

  /** Said of the row in its list, where its link to change it is. */
  private Problem at(Problem problem) {
    return new Problem("/" + id(), caption() + ": " + TextRules.inSentence(problem.message()));
  }

  RowView with(Problem problem) {
    return new RowView(group, number, called, change, list, form.with(List.of(problem)));
  }

  public String caption() {
    return group.nth(number, Optional.empty());
  }

  /** Of the link that a problem leads to. */
  public String id() {
    return "row-" + number;
  }

  public String sure() {
    return "Are you sure you want to remove " + TextRules.inSentence(caption()) + "?";
  }

  public String remove() {
    return change.substring(0, change.lastIndexOf('/')) + "/remove";
  }

  public List<Option> yesOrNo() {
    return EmergencyQuestions.YES_OR_NO;
  }

  @Override
  public String toString() {
    return "RowView[" + caption() + "]";
  }
}
