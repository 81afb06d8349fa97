package org.softintel.desk.actions;

import java.util.List;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.Problem;
import org.softintel.report.status.ReportVersion;

/** A note, for the team only. */
record NoteForm(Form form) implements ActionForm {
  @Override
  public List<Problem> problems() {
    return needed("text", "The note", "Enter a note");
  }

  @Override
  public boolean save(Doors doors, ReportVersion page, Actor by) {
    return doors.casework().note(page, text("text"), by);
  }
}
