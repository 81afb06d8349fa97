package org.softintel.recording;

import java.util.List;
import org.softintel.dossier.Edition;
import org.softintel.identity.Actor;
import org.softintel.web.Form;
import org.softintel.web.Problem;

/** A second person agrees that a report is closed. */
record Confirming(Form form) implements Written {
  @Override
  public List<Problem> problems() {
    return offered("remark", "The remark");
  }

  @Override
  public boolean save(Doors doors, Edition page, Actor by) {
    return doors.decisions().confirm(page, text("remark"), by);
  }
}
