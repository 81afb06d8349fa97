package org.softintel.desk.actions;

import java.util.List;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.Problem;
import org.softintel.report.status.ReportVersion;

/** A second person agrees that a report is closed. */
record ApproveForm(Form form) implements ActionForm {
  @Override
  public List<Problem> problems() {
    return offered("remark", "The remark");
  }

  @Override
  public boolean save(Doors doors, ReportVersion page, Actor by) {
    return doors.decisions().approve(page, text("remark"), by);
  }
}
