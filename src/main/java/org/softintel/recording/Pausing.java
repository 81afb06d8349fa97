package org.softintel.recording;

import java.util.List;
import org.softintel.dossier.Edition;
import org.softintel.identity.Actor;
import org.softintel.web.Form;
import org.softintel.web.Problem;

/** Stops the clock of a report until it is started again, or until the time to review it. */
record Pausing(Form form) implements Written {
  @Override
  public List<Problem> problems() {
    return needed("reason", "The reason", "Enter the reason for pausing the clock");
  }

  @Override
  public boolean save(Doors doors, Edition page, Actor by) {
    return doors.casework().pause(page, text("reason"), by);
  }
}
