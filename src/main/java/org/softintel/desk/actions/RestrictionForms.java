package org.softintel.desk.actions;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.FormFields;
import org.softintel.platform.page.Option;
import org.softintel.report.casework.Casework;
import org.softintel.report.team.Colleagues;

/** Forms that restrict who may read a report, or lift that. */
@Singleton
class RestrictionForms {
  private final Casework casework;
  private final Colleagues colleagues;

  RestrictionForms(Casework casework, Colleagues colleagues) {
    this.casework = casework;
    this.colleagues = colleagues;
  }

  ActionForm restrict(FormFields fields, Actor by) {
    var readers = new HashSet<>(fields.all("readers"));
    var offered = colleagues(by).stream().map(Option::value).collect(Collectors.toSet());
    if (readers.isEmpty() || !offered.containsAll(readers)) {
      fields.problem("readers", "Select at least one colleague");
    }
    var reason = ActionForm.reason(fields, "Enter the reason for restricting it");
    return (page, lead) -> casework.restrict(page, readers, reason, lead);
  }

  ActionForm lift(FormFields fields) {
    var reason = ActionForm.reason(fields, "Enter the reason for lifting the restriction");
    return (page, by) -> casework.lift(page, reason, by);
  }

  /** Everybody of the desk but {@code me}. */
  List<Option> colleagues(Actor me) {
    return colleagues.all().stream()
        .filter(it -> !it.account().equals(me.subject()))
        .map(it -> new Option(it.account(), it.name()))
        .toList();
  }
}
