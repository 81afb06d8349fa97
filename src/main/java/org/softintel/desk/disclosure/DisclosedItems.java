package org.softintel.desk.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.softintel.audit.trail.Act;
import org.softintel.desk.logs.IntelligenceLog;
import org.softintel.desk.logs.IntelligenceLogs;
import org.softintel.platform.identity.Actor;
import org.softintel.report.status.Action;
import org.softintel.report.store.OpenReport;

/** What of a report may be passed on by whom. */
@ApplicationScoped
class DisclosedItems {
  private final IntelligenceLogs logs;

  DisclosedItems(IntelligenceLogs logs) {
    this.logs = logs;
  }

  /** The last version of each log, then for whoever may and once it is graded, the original. */
  List<Choice> of(OpenReport opened, Actor actor) {
    var choices = new ArrayList<Choice>();
    logs.of(opened.summary().id())
        .forEach(
            it ->
                choices.add(
                    new Choice(
                        it.reference(),
                        it.reference(),
                        it.grade().code() + ", version " + it.number())));
    if (opened.summary().may(Action.PASS_ON_ORIGINAL, actor)
        && opened.summary().grade().isPresent()) {
      choices.add(
          new Choice(
              DisclosedItem.ORIGINAL,
              "The report as it was sent",
              "It names what only the source could know. Only with a reason."));
    }
    return List.copyOf(choices);
  }

  /** One of the choices. */
  record Choice(String code, String words, String hint) {}

  /** Opened, and recorded as such; empty for what is not among the choices. */
  Optional<DisclosedItem> named(String code, OpenReport opened, Actor actor) {
    if (of(opened, actor).stream().noneMatch(it -> it.code().equals(code))) {
      return Optional.empty();
    }
    return Optional.of(
        code.equals(DisclosedItem.ORIGINAL)
            ? original(opened)
            : log(logs.open(opened.summary().reference(), code, Act.LOG_OPENED, actor)));
  }

  private static DisclosedItem original(OpenReport opened) {
    return new DisclosedItem(
        Optional.empty(),
        0,
        opened.summary().grade().orElseThrow(),
        opened.work().conditions().orElse(""));
  }

  private static DisclosedItem log(IntelligenceLog log) {
    return new DisclosedItem(
        Optional.of(log.reference()),
        log.edition().number(),
        log.edition().grade(),
        log.conditions());
  }
}
