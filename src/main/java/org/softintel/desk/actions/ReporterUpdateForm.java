package org.softintel.desk.actions;

import java.util.List;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.Problem;
import org.softintel.platform.page.TextRules;
import org.softintel.report.status.ReportVersion;

/**
 * A word to the reporter while the report stays open: a ready text, words of one's own, or both.
 */
record ReporterUpdateForm(Form form) implements ActionForm {
  @Override
  public List<Problem> problems() {
    return form.value("ready").isEmpty() && TextRules.isBlank(text("feedback"))
        ? List.of(new Problem("/ready", "Select a text or write one"))
        : offered("feedback", "What the reporter is told");
  }

  @Override
  public boolean save(Doors doors, ReportVersion page, Actor by) {
    var words = doors.ready().with(form.value("ready"), text("feedback"));
    return doors.casework().sendUpdate(page, words, by);
  }
}
