package org.softintel.desk.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.softintel.platform.page.Coded;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.Problem;
import org.softintel.platform.page.TextRules;
import org.softintel.report.search.SearchField;
import org.softintel.report.status.ReportReference;

/** What somebody looks for, and by which kind of value. */
record ReportSearchForm(Form form) {
  private static final int MOST_CHARS = 200;

  String typed() {
    return TextRules.normal(form.value("typed"));
  }

  Optional<SearchField> field() {
    return Coded.of(SearchField.class, form.value("field"));
  }

  /** A reference needs no search. */
  Optional<ReportReference> reference() {
    return ReportReference.typed(typed());
  }

  List<Problem> problems() {
    var problems = new ArrayList<Problem>();
    if (TextRules.isBlank(typed())) {
      problems.add(new Problem("/typed", "Enter what you are looking for"));
    }
    TextRules.fault("What you are looking for", typed(), MOST_CHARS)
        .ifPresent(it -> problems.add(new Problem("/typed", it)));
    if (field().isEmpty() && reference().isEmpty()) {
      problems.add(new Problem("/field", "Select what it is"));
    }
    return problems;
  }
}
