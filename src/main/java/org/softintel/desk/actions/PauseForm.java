package org.softintel.desk.actions;

import java.util.List;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.Problem;
import org.softintel.report.status.ReportVersion;

/** Stops the clock of a report until it is started again, or until the time to review it. */
record PauseForm(Form form) implements ActionForm {
  @Override
  public List<Problem> problems() {
    return needed("reason", "The reason", "Enter the reason for pausing the clock");
  }

  @Override
  public boolean save(Doors doors, ReportVersion page, Actor by) {
    return doors.casework().pause(page, text("reason"), by);
  }
}
