package org.softintel.recording;

import java.util.List;
import org.softintel.dossier.Edition;
import org.softintel.identity.Actor;
import org.softintel.web.Form;
import org.softintel.web.Problem;

/** A question to the reporter, who reads it under My reports. */
record Asking(Form form) implements Written {
  @Override
  public List<Problem> problems() {
    return needed("question", "The question", "Enter your question");
  }

  @Override
  public boolean save(Doors doors, Edition page, Actor by) {
    return doors.enquiries().ask(page, text("question"), by);
  }
}
