package org.softintel.desk.tasks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.FormFields;
import org.softintel.platform.page.Option;
import org.softintel.report.status.ReportSummary;
import org.softintel.report.team.Colleague;
import org.softintel.report.team.Colleagues;

/** Which reports and tasks of a leaver go to whom; to nobody when {@code to} is empty. */
record HandoverForm(List<String> reports, List<UUID> tasks, Optional<Colleague> to) {
  private static final String NOBODY = "nobody";

  static List<Option> people(Colleagues colleagues) {
    return colleagues.options(new Option("", "Select a colleague"), new Option(NOBODY, "Nobody"));
  }

  /** Everything is ticked at first. */
  static Form begun(Handovers.OpenWork work) {
    var reports = work.reports().stream().map(ReportSummary::reference);
    var tasks = work.tasks().stream().map(it -> it.id().toString());
    return Form.of(
        Map.of(
            "reports", reports.collect(Collectors.joining("\n")),
            "tasks", tasks.collect(Collectors.joining("\n"))));
  }

  /** Empty when something is wrong, which {@code fields} then hold. */
  static Optional<HandoverForm> read(FormFields fields, Colleagues colleagues) {
    var reports = fields.all("reports");
    var tasks = fields.ids("tasks");
    if (reports.isEmpty() && tasks.isEmpty()) {
      fields.problem("reports", "Select at least one report or task");
    }
    var to = colleagues.known(fields.value("to"));
    if (to.isEmpty() && !fields.value("to").equals(NOBODY)) {
      fields.problem("to", "Select a colleague or “Nobody”");
    }
    return fields.ok() ? Optional.of(new HandoverForm(reports, tasks, to)) : Optional.empty();
  }
}
