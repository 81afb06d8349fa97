package org.softintel.recording;

import java.util.List;
import org.softintel.dossier.Edition;
import org.softintel.identity.Actor;
import org.softintel.web.Form;
import org.softintel.web.Problem;

/** Lets a clock that was paused run on. */
record Resuming(Form form) implements Written {
  @Override
  public List<Problem> problems() {
    return offered("reason", "What has changed");
  }

  @Override
  public boolean save(Doors doors, Edition page, Actor by) {
    return doors.casework().resume(page, text("reason"), by);
  }
}
