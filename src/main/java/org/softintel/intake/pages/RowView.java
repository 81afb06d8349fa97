package org.softintel.intake.pages;

import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.softintel.intake.answers.Answers;
import org.softintel.intake.answers.DraftAddresses;
import org.softintel.intake.answers.LinkableRows;
import org.softintel.intake.answers.PageOfDraft;
import org.softintel.intake.answers.ReportAnswers;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.Option;
import org.softintel.platform.page.Problem;
import org.softintel.platform.page.TextRules;
import org.softintel.report.question.Question;
import org.softintel.report.question.RowGroup;

/** One row in a list, called by its name or first answer, and its first or first wrong page. */
record RowView(UUID draft, PageOfDraft page, int number, String called, Form form) {
  private static final String UNNAMED = "No name or number";

  private static final Question RELATION =
      RowGroup.LINKS.questions().stream()
          .filter(it -> it.name().equals("relation"))
          .findFirst()
          .orElseThrow();

  static RowView of(UUID draft, RowGroup group, String key, ReportAnswers answers) {
    return of(draft, group, key, answers, List.of());
  }

  /** {@code problems} have pointers relative to the row. */
  static RowView of(
      UUID draft, RowGroup group, String key, ReportAnswers answers, List<Problem> problems) {
    var number = answers.keys(group).indexOf(key) + 1;
    if (number == 0) {
      throw new NotFoundException();
    }
    var own = answers.row(group, key);
    var called = connected(own, answers).or(() -> group.recognised(own::told)).orElse(UNNAMED);
    var first = problems.stream().findFirst();
    var sheet =
        first.flatMap(
            wrong -> group.sheets().stream().filter(it -> it.owns(wrong.field())).findFirst());
    var page =
        sheet
            .map(it -> PageOfDraft.of(group, key, it))
            .orElseGet(() -> PageOfDraft.of(group, key, answers));
    var view = new RowView(draft, page, number, called, Form.EMPTY);
    return first.map(it -> view.with(view.at(it))).orElse(view);
  }

  /** Names a connection by its two ends. */
  private static Optional<String> connected(Answers own, ReportAnswers all) {
    var ends =
        LinkableRows.of(all).options().stream()
            .collect(Collectors.toMap(Option::value, Option::text));
    var from = ends.get(own.of("from"));
    var to = ends.get(own.of("to"));
    return from == null || to == null
        ? Optional.empty()
        : Optional.of(from + " – " + RELATION.wordsOf(own.of("relation")) + " – " + to);
  }

  /** Moves a problem to the link that leads to the row's pages. */
  private Problem at(Problem problem) {
    var message = caption() + ": " + TextRules.inSentence(problem.message());
    return new Problem("/" + id(), message);
  }

  RowView with(Problem problem) {
    return new RowView(draft, page, number, called, form.with(List.of(problem)));
  }

  private RowGroup group() {
    return page.group().orElseThrow();
  }

  public boolean isNamed() {
    return !called.equals(UNNAMED);
  }

  public String caption() {
    return group().nth(number, Optional.empty());
  }

  /** Id of the link that a problem leads to. */
  public String id() {
    return "row-" + number;
  }

  public String sure() {
    return "Are you sure you want to remove " + TextRules.inSentence(caption()) + "?";
  }

  /** What removing it takes out of the report. */
  public String removes() {
    var written = "This removes what you wrote about this " + group().singular();
    return written + (group().isLinked() ? ", and any connections." : ".");
  }

  /** With what is wrong with the answer to its question. */
  RowView unanswered() {
    var ask = "Select yes if you want to remove this " + group().singular();
    return with(new Problem("/remove", ask));
  }

  public String change() {
    return DraftAddresses.page(draft, page.path()) + (form.ok() ? "" : "?wrong=yes");
  }

  public String remove() {
    return DraftAddresses.page(draft, PageOfDraft.rowPath(group(), page.row()) + "remove");
  }

  public String list() {
    return DraftAddresses.page(draft, PageOfDraft.rowsPath(group()));
  }

  @Override
  public String toString() {
    return "RowView[" + caption() + "]";
  }
}
