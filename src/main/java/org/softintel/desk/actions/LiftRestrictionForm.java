package org.softintel.desk.actions;

import java.util.List;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.Problem;
import org.softintel.report.status.ReportVersion;

/** Everybody of the desk may read a report again, and why. */
record LiftRestrictionForm(Form form) implements ActionForm {
  @Override
  public List<Problem> problems() {
    return needed("reason", "The reason", "Enter the reason for lifting the restriction");
  }

  @Override
  public boolean save(Doors doors, ReportVersion page, Actor by) {
    return doors.readers().restrictions().lift(page, text("reason"), by);
  }
}
