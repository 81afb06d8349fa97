package org.softintel.intake.advice;

import jakarta.enterprise.context.ApplicationScoped;
import org.softintel.intake.answers.Answers;
import org.softintel.intake.answers.DraftContent;
import org.softintel.intake.answers.RowKeys;
import org.softintel.platform.page.Form;
import org.softintel.report.question.RowGroup;

/** Adds a detail of a text as a row. Adding the same detail again changes nothing. */
@ApplicationScoped
class SuggestedRows {
  private final RowKeys keys;

  SuggestedRows(RowKeys keys) {
    this.keys = keys;
  }

  DraftContent add(DraftContent draft, RowGroup group, Form form) {
    var row =
        new Answers(form.values())
            .only(name -> group.sheets().stream().anyMatch(it -> it.owns(name)));
    var answers = draft.answers();
    var known = answers.keys(group).stream().anyMatch(it -> holds(answers.row(group, it), row));
    return known || answers.isFull(group)
        ? draft
        : draft.with(answers.withRow(group, keys.next(), row));
  }

  private static boolean holds(Answers row, Answers other) {
    return row.typed().entrySet().containsAll(other.typed().entrySet());
  }
}
