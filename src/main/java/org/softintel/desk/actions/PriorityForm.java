package org.softintel.desk.actions;

import java.util.List;
import java.util.Optional;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.Coded;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.Problem;
import org.softintel.report.status.Priority;
import org.softintel.report.status.ReportVersion;

/** A priority, and why: it is changed by nobody without a reason. */
record PriorityForm(Form form) implements ActionForm {
  private Optional<Priority> priority() {
    return Coded.of(Priority.class, form.value("priority")).filter(it -> it != Priority.NOT_SET);
  }

  @Override
  public List<Problem> problems() {
    return ActionForm.all(
        priority().isPresent() ? List.of() : List.of(new Problem("/priority", "Select a priority")),
        needed("reason", "The reason", "Enter the reason for this priority"));
  }

  @Override
  public boolean save(Doors doors, ReportVersion page, Actor by) {
    return doors.casework().prioritise(page, priority().orElseThrow(), text("reason"), by);
  }
}
