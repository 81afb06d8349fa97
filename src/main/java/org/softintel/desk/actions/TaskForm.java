package org.softintel.desk.actions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.softintel.desk.tasks.NewTask;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.DayField;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.FormFields;
import org.softintel.platform.page.Problem;
import org.softintel.report.status.ReportVersion;

/** A task for a colleague, with the day by which it is due. */
record TaskForm(Form form) implements ActionForm {
  private static final String COLLEAGUE = "colleague";
  private static final int MOST_YEARS = 1;

  @Override
  public List<Problem> problems() {
    return List.of();
  }

  @Override
  public List<Problem> problems(Doors doors, String reference, Actor by) {
    var fields = new FormFields(form);
    if (doors.colleagues().known(form.value(COLLEAGUE)).isEmpty()) {
      fields.problem(COLLEAGUE, "Select a colleague");
    } else if (!doors.readers().reads(reference, form.value(COLLEAGUE), by)) {
      fields.problem(COLLEAGUE, "Select a colleague who may read this report");
    }
    due(fields, doors.today());
    fields.text("text", "What is to be done", "Enter what is to be done", MOST_CHARS);
    return fields.judged().problems();
  }

  @Override
  public boolean save(Doors doors, ReportVersion page, Actor by) {
    var colleague = doors.colleagues().known(form.value(COLLEAGUE)).orElseThrow();
    var due = due(new FormFields(form), doors.today()).orElseThrow();
    return doors.assignments().give(page, new NewTask(colleague, due, text("text")), by);
  }

  private static Optional<LocalDate> due(FormFields fields, LocalDate today) {
    var field = new DayField(fields, "due", "The day it is due");
    var day = field.read();
    if (day.filter(it -> it.isBefore(today)).isPresent()) {
      return field.fault("be today or in the future", "");
    }
    return day.filter(it -> it.isAfter(today.plusYears(MOST_YEARS))).isPresent()
        ? field.fault("be within a year", "")
        : day;
  }
}
