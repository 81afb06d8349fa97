package org.softintel.desk.actions;

import java.util.List;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.Problem;
import org.softintel.report.status.ReportVersion;

/** Lets a clock that was paused run on. */
record ResumeForm(Form form) implements ActionForm {
  @Override
  public List<Problem> problems() {
    return offered("reason", "What has changed");
  }

  @Override
  public boolean save(Doors doors, ReportVersion page, Actor by) {
    return doors.casework().resume(page, text("reason"), by);
  }
}
