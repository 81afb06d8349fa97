package org.softintel.intake.pages;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.softintel.intake.answers.DraftAddresses;
import org.softintel.intake.answers.LinkableRows;
import org.softintel.intake.answers.ReportAnswers;
import org.softintel.intake.answers.ReportIntake;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.Option;
import org.softintel.platform.page.Problem;
import org.softintel.report.question.RowGroup;

/** A list of rows, and the question whether to add one. */
record RowsView(UUID draft, RowGroup group, List<RowView> rows, boolean canConnect, Form form) {
  private static final int TWO = 2;
  private static final Problem FULL =
      new Problem(
          "/add",
          "This list can hold "
              + RowGroup.MOST_ROWS
              + " at most: remove one, or describe it under “What happened?”");

  static final List<Option> YES_OR_NO = List.of(new Option("yes", "Yes"), new Option("no", "No"));
  private static final List<Option> PHONE_OR_ACCOUNT =
      List.of(
          new Option("phone", "Yes, a phone"),
          new Option("online", "Yes, an online account"),
          new Option("no", "No"));

  static RowsView of(UUID draft, RowGroup group, ReportAnswers answers, ReportIntake intake) {
    var views =
        answers.keys(group).stream()
            .map(it -> RowView.of(draft, group, it, answers, intake.problems(answers, group, it)))
            .toList();
    var wrong = views.stream().flatMap(it -> it.form().problems().stream()).toList();
    return new RowsView(
        draft,
        group,
        views,
        LinkableRows.of(answers).options().size() >= TWO,
        Form.EMPTY.with(wrong));
  }

  /** With what is wrong with the answer to its question. */
  RowsView unanswered() {
    var all = Stream.concat(form.problems().stream(), Stream.of(isFull() ? FULL : ask())).toList();
    return new RowsView(draft, group, rows, canConnect, Form.EMPTY.with(all));
  }

  private Problem ask() {
    return new Problem("/add", "Select yes if you want to add " + wanted());
  }

  public String back() {
    return DraftAddresses.page(draft, "tasks");
  }

  public boolean isFull() {
    return rows.size() >= RowGroup.MOST_ROWS;
  }

  /** A connection needs two rows to connect. */
  public boolean canAdd() {
    return !isFull() && (group != RowGroup.LINKS || canConnect);
  }

  /** Phones and online accounts have pages of their own. */
  public List<Option> options() {
    return group == RowGroup.ACCOUNTS ? PHONE_OR_ACCOUNT : YES_OR_NO;
  }

  public String question() {
    return "Do you want to add " + wanted() + "?";
  }

  private String wanted() {
    return rows.isEmpty() ? group.one() : "another " + group.singular();
  }

  @Override
  public String toString() {
    return "RowsView[" + group + "]";
  }
}
