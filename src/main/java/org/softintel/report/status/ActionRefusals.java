package org.softintel.report.status;

import java.util.function.Supplier;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.LondonTime;
import org.softintel.platform.page.Refusal;

/** What officers are told when they may not do something to a report. */
public final class ActionRefusals {
  private ActionRefusals() {}

  /** {@code whoApproves} tells of a report that waits for a second officer. */
  public static Refusal of(
      Action action, Actor actor, ReportSummary report, Supplier<String> whoApproves) {
    if (action.needsAccount() && report.arrival().channel().isTypedIn()) {
      return Refusal.conflict(
          "The reporter cannot read this here",
          "The team recorded this report for somebody who has no account here. Call or write to"
              + " them.");
    }
    var relation = report.relation(actor);
    if (report.isUrgent() && action.waitsForDanger() && action.isOpenTo(actor, relation)) {
      return danger();
    }
    return action.isOpenTo(actor, relation)
        ? unfit(action, report)
        : notOpen(action, relation, report, whoApproves);
  }

  /** What would take a report out of sight before somebody says whether a child is in danger. */
  static Refusal danger() {
    return Refusal.conflict(
        "Answer the possible immediate danger first",
        "You can do this after you record what was done, or why nobody is in immediate danger.");
  }

  private static Refusal unfit(Action action, ReportSummary report) {
    return switch (action) {
      case ANSWER_DANGER ->
          report.danger().isPresent()
              ? Refusal.conflict(
                  "The possible danger was answered",
                  "The report shows who answered it, when and how. If the answer was wrong, select"
                      + " “Mark this report as possible danger” on the report.")
              : Refusal.conflict(
                  "No possible danger is waiting for an answer",
                  "Nobody has said that somebody is in danger, and no automatic check found it. If"
                      + " you think so, select “Mark this report as possible danger” on the"
                      + " report.");
      case LIFT -> Refusal.conflict("This report is not restricted", "The whole team can read it.");
      case PAUSE ->
          Refusal.conflict("The clock is already paused", "Start it again before you pause it.");
      default ->
          Refusal.conflict(
              "The clock is not paused", "The clock is running. The report shows the time left.");
    };
  }

  private static Refusal notOpen(
      Action action, OfficerRelation relation, ReportSummary report, Supplier<String> whoApproves) {
    if (action.isAboutReaders()) {
      return Refusal.conflict("Only a lead decides who can read a report", "Ask your lead.");
    }
    return switch (relation) {
      case CLOSED, CLOSED_BY_ME -> closed(action, report);
      case PROPOSED, PENDING ->
          Refusal.conflict("This report is waiting for a second officer", whoApproves.get());
      case NOBODYS, MINE, ANOTHERS -> open(action, report);
    };
  }

  private static Refusal closed(Action action, ReportSummary report) {
    if (action.isAboutEnd()) {
      return Refusal.conflict(
          "You cannot change the outcome of this report",
          "A lead can change it, or the officer who decided it, within one day.");
    }
    var when =
        report.status().closed().map(it -> "It was closed on " + LondonTime.local(it) + ". ");
    return Refusal.conflict(
        "This report is closed", when.orElse("") + "A lead can reopen it if there is more to do.");
  }

  private static Refusal open(Action action, ReportSummary report) {
    if (action.isAboutProposal()) {
      return Refusal.conflict(
          "Nothing is waiting for approval", "Nobody has proposed an outcome for this report.");
    }
    if (action.isAboutEnd()) {
      return Refusal.conflict("This report is open", "Somebody has reopened it already.");
    }
    if (action == Action.LOWER_PRIORITY) {
      return Refusal.conflict(
          "Only the officer who has this report can lower its priority", report.whoHasIt());
    }
    var title =
        action == Action.TAKE
            ? "Another officer took this report"
            : "You have not taken this report";
    return Refusal.conflict(title, report.whoHasIt());
  }
}
