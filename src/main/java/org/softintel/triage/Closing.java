package org.softintel.triage;

import java.util.List;
import org.softintel.casework.Edition;
import org.softintel.casework.Outcome;
import org.softintel.identity.Actor;
import org.softintel.web.Form;
import org.softintel.web.Problem;

/**
 * A report is closed with an outcome and a reason in words; neither may be left out. The reporter
 * may be told something.
 */
record Closing(Form form) implements Written {
  @Override
  public List<Problem> problems() {
    return Written.all(
        Outcome.of(form.value("outcome")).isPresent()
            ? List.of()
            : List.of(new Problem("/outcome", "Select an outcome")),
        needed("reason", "The reason", "Enter the reason for this outcome"),
        offered("feedback", "What the reporter is told"));
  }

  @Override
  public boolean save(Doors doors, Edition page, Actor by) {
    var outcome = Outcome.of(form.value("outcome")).orElseThrow();
    var told = doors.ready().with(form.value("ready"), text("feedback"));
    return doors.casework().close(page, outcome, text("reason"), told, by);
  }
}
