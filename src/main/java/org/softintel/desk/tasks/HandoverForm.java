package org.softintel.desk.tasks;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.FormFields;
import org.softintel.platform.page.Option;
import org.softintel.report.team.Colleagues;

/** What of a leaver's work goes to whom. */
final class HandoverForm {
  private static final String NOBODY = "nobody";
  private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  private final Form form;
  private final FormFields fields;
  private final Colleagues colleagues;

  HandoverForm(Form form, Colleagues colleagues) {
    this.form = form;
    this.fields = new FormFields(form);
    this.colleagues = colleagues;
  }

  static List<Option> people(Colleagues colleagues) {
    var fixed =
        Stream.of(new Option("", "Select a colleague"), new Option(NOBODY, "Nobody: give it back"));
    return Stream.concat(
            fixed, colleagues.all().stream().map(it -> new Option(it.account(), it.name())))
        .toList();
  }

  /** Everything is ticked at first. */
  static Form begun(OpenWork work) {
    return Form.of(
        java.util.Map.of(
            "reports",
                String.join("\n", work.reports().stream().map(it -> it.reference()).toList()),
            "tasks",
                String.join("\n", work.tasks().stream().map(it -> it.id().toString()).toList())));
  }

  Form judged() {
    return fields.judged();
  }

  /** Empty when something is wrong: then {@link #judged} says what. */
  Optional<Handover> read() {
    var typed = form.value("to");
    var to = colleagues.known(typed);
    if (to.isEmpty() && !typed.equals(NOBODY)) {
      fields.problem("to", "Select who takes it over");
    }
    var reports = form.all("reports");
    var tasks =
        form.all("tasks").stream().filter(it -> it.matches(ID)).map(UUID::fromString).toList();
    if (reports.isEmpty() && tasks.isEmpty()) {
      fields.problem("reports", "Select at least one report or task");
    }
    return fields.ok() ? Optional.of(new Handover(reports, tasks, to)) : Optional.empty();
  }
}
