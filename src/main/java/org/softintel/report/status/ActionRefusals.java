package org.softintel.report.status;

import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.LondonTime;
import org.softintel.platform.page.Refusal;

/** What officers are told when they may not do something to a report. */
public final class ActionRefusals {
  private ActionRefusals() {}

  public static Refusal of(Action action, Actor actor, ReportSummary report) {
    if (action.needsAccount() && report.arrival().channel().isTypedIn()) {
      return Refusal.conflict(
          "Nobody would read this",
          "The team typed this report in: who told it has no account here. Ring or write to them.");
    }
    var relation = report.relation(actor);
    return action.isOpenTo(actor, relation) ? unfit(action) : notOpen(action, relation, report);
  }

  private static Refusal unfit(Action action) {
    if (action == Action.LIFT) {
      return Refusal.conflict(
          "This report is not restricted", "Everybody of the desk may read it.");
    }
    return action == Action.PAUSE
        ? Refusal.conflict("The clock is paused already", "Start it again before you pause it.")
        : Refusal.conflict(
            "The clock is not paused", "It is running. The report shows for how long.");
  }

  private static Refusal notOpen(Action action, OfficerRelation relation, ReportSummary report) {
    if (action.isAboutReaders()) {
      return Refusal.conflict("Only a lead decides who may read a report", "Ask your lead.");
    }
    return switch (relation) {
      case CLOSED -> {
        var closed = report.status().closed();
        var when = closed.map(it -> "It was closed at " + LondonTime.local(it) + ".").orElse("");
        yield Refusal.conflict("This report is closed", when);
      }
      case PROPOSED ->
          Refusal.conflict(
              "This report waits for a second person",
              "You proposed to close it, and nobody confirms their own proposal.");
      case PENDING ->
          Refusal.conflict(
              "This report waits for a second person",
              "Somebody proposed to close it. A lead confirms that, or sends it back.");
      case NOBODYS, MINE, ANOTHERS -> open(action, report);
    };
  }

  private static Refusal open(Action action, ReportSummary report) {
    if (action.isSecond()) {
      return Refusal.conflict(
          "Nothing waits to be confirmed", "Nobody proposes to close this report at the moment.");
    }
    var title =
        action == Action.TAKE
            ? "Another officer took this report"
            : "You have not taken this report";
    return Refusal.conflict(title, report.whoHasIt());
  }
}
