package org.softintel.recording;

import java.util.List;
import org.softintel.dossier.Edition;
import org.softintel.identity.Actor;
import org.softintel.web.Form;
import org.softintel.web.Problem;

/** A second person does not agree that a report is closed, and says why. */
record SendingBack(Form form) implements Written {
  @Override
  public List<Problem> problems() {
    return needed("reason", "The reason", "Enter what is to be done before it can be closed");
  }

  @Override
  public boolean save(Doors doors, Edition page, Actor by) {
    return doors.decisions().sendBack(page, text("reason"), by);
  }
}
