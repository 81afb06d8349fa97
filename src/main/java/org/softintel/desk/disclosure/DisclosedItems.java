package org.softintel.desk.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.softintel.desk.logs.IntelligenceLog;
import org.softintel.desk.logs.IntelligenceLogs;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.Option;
import org.softintel.platform.page.Refusal;
import org.softintel.report.status.Action;
import org.softintel.report.store.OpenReport;

/** What of a report an officer may pass on. */
@ApplicationScoped
class DisclosedItems {
  private final IntelligenceLogs logs;

  DisclosedItems(IntelligenceLogs logs) {
    this.logs = logs;
  }

  /** What was chosen, with the log if it is one. */
  record Chosen(DisclosedItem item, Optional<IntelligenceLog> log) {}

  /**
   * The last version of each log, then the original, for those who may pass it on and once it is
   * graded. Refuses when there is nothing.
   */
  List<Option> of(OpenReport opened, Actor actor) {
    var options = new ArrayList<Option>();
    for (var log : logs.of(opened.summary().id())) {
      var hint = log.grade().code() + ", version " + log.number();
      options.add(new Option(log.reference(), log.reference(), hint));
    }
    if (opened.summary().may(Action.PASS_ON_ORIGINAL, actor)
        && opened.summary().grade().isPresent()) {
      options.add(
          new Option(
              DisclosedItem.ORIGINAL,
              "The report as it was sent",
              "It names what only the source could know. Only with a reason."));
    }
    if (options.isEmpty()) {
      throw Refusal.conflict(
          "There is nothing to pass on yet",
          "Only a sanitised log leaves the team. Write one first.");
    }
    return List.copyOf(options);
  }

  /** Opens a log, which is recorded; empty for a code that is not among {@code options}. */
  Optional<Chosen> open(String code, List<Option> options, OpenReport opened, Actor actor) {
    if (options.stream().noneMatch(it -> it.value().equals(code))) {
      return Optional.empty();
    }
    if (code.equals(DisclosedItem.ORIGINAL)) {
      return Optional.of(new Chosen(DisclosedItem.original(opened), Optional.empty()));
    }
    var log = logs.openFor(Action.READ, opened.summary().reference(), code, actor);
    return Optional.of(new Chosen(DisclosedItem.of(log), Optional.of(log)));
  }
}
