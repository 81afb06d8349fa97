package org.softintel.desk.actions;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.Problem;
import org.softintel.report.status.ReportVersion;
import org.softintel.report.team.Colleague;

/** Who may read a report besides the lead who narrows it, and why. */
record RestrictForm(Form form) implements ActionForm {
  private static final List<Problem> NOBODY =
      List.of(new Problem("/readers", "Select at least one colleague"));

  private Set<String> readers() {
    return new HashSet<>(form.all("readers"));
  }

  @Override
  public List<Problem> problems() {
    return ActionForm.all(
        readers().isEmpty() ? NOBODY : List.of(),
        needed("reason", "The reason", "Enter the reason for restricting it"));
  }

  /** Nobody can be named who was not on the page. */
  @Override
  public List<Problem> problems(Doors doors, String reference, Actor by) {
    var known =
        doors.readers().besides(by).stream().map(Colleague::account).collect(Collectors.toSet());
    return known.containsAll(readers()) ? List.of() : NOBODY;
  }

  @Override
  public boolean save(Doors doors, ReportVersion page, Actor by) {
    return doors.readers().restrictions().restrict(page, readers(), text("reason"), by);
  }
}
