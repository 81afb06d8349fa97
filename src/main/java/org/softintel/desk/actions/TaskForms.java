package org.softintel.desk.actions;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.softintel.desk.tasks.NewTask;
import org.softintel.desk.tasks.Tasks;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.DayField;
import org.softintel.platform.page.FormFields;
import org.softintel.platform.page.LondonTime;
import org.softintel.platform.page.Option;
import org.softintel.report.access.Readership;
import org.softintel.report.team.Colleague;
import org.softintel.report.team.Colleagues;

/** The form that gives a colleague a task. */
@Singleton
class TaskForms {
  private static final int MOST_YEARS = 1;

  private final Tasks tasks;
  private final Colleagues colleagues;
  private final Readership readership;
  private final InstantSource clock;

  TaskForms(Tasks tasks, Colleagues colleagues, Readership readership, InstantSource clock) {
    this.tasks = tasks;
    this.colleagues = colleagues;
    this.readership = readership;
    this.clock = clock;
  }

  ActionForm assign(FormFields fields, String reference, Actor by) {
    var colleague = fields.chosen("colleague", colleagues::known, "Select a colleague");
    if (colleague.filter(it -> !reads(it, reference, by)).isPresent()) {
      fields.problem("colleague", "Select a colleague who may read this report");
    }
    var due = due(fields);
    var text =
        fields.text(
            "text", "What is to be done", "Enter what is to be done", ActionForm.MOST_CHARS);
    return (page, officer) -> {
      var task = new NewTask(colleague.orElseThrow(), due.orElseThrow(), text);
      return tasks.give(page, task, officer);
    };
  }

  List<Option> colleagues() {
    return Stream.concat(
            Stream.of(new Option("", "Select a colleague")),
            colleagues.all().stream().map(it -> new Option(it.account(), it.name())))
        .toList();
  }

  private boolean reads(Colleague colleague, String reference, Actor by) {
    return readership.reads(readership.require(reference, by), colleague.account());
  }

  private Optional<LocalDate> due(FormFields fields) {
    var field = new DayField(fields, "due", "The day it is due");
    var today = LondonTime.today(clock);
    var day = field.read();
    if (day.filter(it -> it.isBefore(today)).isPresent()) {
      return field.fault("be today or in the future", "");
    }
    return day.filter(it -> it.isAfter(today.plusYears(MOST_YEARS))).isPresent()
        ? field.fault("be within a year", "")
        : day;
  }
}
