package org.softintel.desk.actions;

import java.util.List;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.Problem;
import org.softintel.report.status.ReportVersion;

/** A second person does not agree that a report is closed, and says why. */
record ReturnForm(Form form) implements ActionForm {
  @Override
  public List<Problem> problems() {
    return needed("reason", "The reason", "Enter what is to be done before it can be closed");
  }

  @Override
  public boolean save(Doors doors, ReportVersion page, Actor by) {
    return doors.decisions().sendBack(page, text("reason"), by);
  }
}
