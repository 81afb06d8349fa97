package org.softintel.triage;

import java.util.ArrayList;
import java.util.List;
import org.softintel.report.Outcome;
import org.softintel.web.Form;
import org.softintel.web.Problem;
import org.softintel.web.Writing;

/**
 * A report is closed with an outcome and a reason in words; neither may be left out. The reporter
 * may be told something.
 */
record Closing(Form form) {
  private static final int MOST_CHARS = 4_000;

  String reason() {
    return Writing.normal(form.value("reason"));
  }

  /** What the reporter is told; may be left out. */
  String feedback() {
    return Writing.normal(form.value("feedback"));
  }

  List<Problem> problems() {
    var problems = new ArrayList<Problem>();
    if (Outcome.of(form.value("outcome")).isEmpty()) {
      problems.add(new Problem("/outcome", "Select an outcome"));
    }
    if (Writing.isBlank(reason())) {
      problems.add(new Problem("/reason", "Enter the reason for this outcome"));
    }
    Writing.fault("The reason", reason(), MOST_CHARS)
        .ifPresent(it -> problems.add(new Problem("/reason", it)));
    Writing.fault("What the reporter is told", feedback(), MOST_CHARS)
        .ifPresent(it -> problems.add(new Problem("/feedback", it)));
    return problems;
  }
}
