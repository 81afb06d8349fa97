package org.softintel.recording;

import java.util.List;
import org.softintel.dossier.Edition;
import org.softintel.identity.Actor;
import org.softintel.web.Form;
import org.softintel.web.Problem;

/** A note, for the team only. */
record Noting(Form form) implements Written {
  @Override
  public List<Problem> problems() {
    return needed("text", "The note", "Enter a note");
  }

  @Override
  public boolean save(Doors doors, Edition page, Actor by) {
    return doors.casework().note(page, text("text"), by);
  }
}
