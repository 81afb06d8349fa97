package org.softintel.report.status;

import org.softintel.platform.page.Refusal;

/** What an officer is told who may not do something to a report. */
public final class ActionRefusals {
  private ActionRefusals() {}

  public static Refusal of(Action action, OfficerRelation relation, ReportSummary report) {
    if (action.isAboutReaders()) {
      return Refusal.conflict("Only a lead decides who may read a report", "Ask your lead.");
    }
    return switch (relation) {
      case CLOSED -> new AlreadyClosed(report);
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
    return action == Action.TAKE ? new AlreadyTaken(report) : new NotYours(report);
  }
}
