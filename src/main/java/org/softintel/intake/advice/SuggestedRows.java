package org.softintel.intake.advice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import org.softintel.intake.answers.Answers;
import org.softintel.intake.answers.RowKeys;
import org.softintel.platform.page.Form;
import org.softintel.report.question.RowGroup;

/** Makes a row of its own of what stands in the text: a second press adds no second one. */
@ApplicationScoped
class SuggestedRows {
  private final RowKeys keys;

  SuggestedRows(RowKeys keys) {
    this.keys = keys;
  }

  Answers add(Answers answers, RowGroup group, Form form) {
    var own = own(group, form);
    var known = answers.rows(group).stream().anyMatch(it -> holds(answers.row(group, it), own));
    return known || answers.rows(group).size() >= RowGroup.MOST_ROWS
        ? answers
        : answers.withRow(group, keys.next(), new Answers(own));
  }

  private static Map<String, String> own(RowGroup group, Form form) {
    var own = new LinkedHashMap<String, String>();
    form.values()
        .forEach(
            (name, value) -> {
              if (group.sheets().stream().anyMatch(it -> it.owns(name))) {
                own.put(name, value);
              }
            });
    return own;
  }

  private static boolean holds(Answers row, Map<String, String> own) {
    return row.typed().entrySet().containsAll(own.entrySet());
  }
}
