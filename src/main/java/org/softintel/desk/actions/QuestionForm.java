package org.softintel.desk.actions;

import java.util.List;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.Problem;
import org.softintel.report.status.ReportVersion;

/** A question to the reporter, who reads it under My reports. */
record QuestionForm(Form form) implements ActionForm {
  @Override
  public List<Problem> problems() {
    return needed("question", "The question", "Enter your question");
  }

  @Override
  public boolean save(Doors doors, ReportVersion page, Actor by) {
    return doors.enquiries().ask(page, text("question"), by);
  }
}
