package org.softintel.triage;

import java.util.ArrayList;
import java.util.List;
import org.softintel.report.Outcome;
import org.softintel.web.Form;
import org.softintel.web.Problem;

/** A report is closed with an outcome and a reason in words; neither may be left out. */
record Closing(Form form) {
  private static final int MAX_REASON_CHARS = 4_000;

  String reason() {
    return form.value("reason").replace("\r\n", "\n").strip();
  }

  List<Problem> problems() {
    var problems = new ArrayList<Problem>();
    if (Outcome.of(form.value("outcome")).isEmpty()) {
      problems.add(new Problem("/outcome", "Select an outcome"));
    }
    if (reason().isEmpty()) {
      problems.add(new Problem("/reason", "Enter the reason for this outcome"));
    }
    if (reason().length() > MAX_REASON_CHARS) {
      problems.add(new Problem("/reason", "The reason must be 4,000 characters or fewer"));
    }
    return problems;
  }
}
