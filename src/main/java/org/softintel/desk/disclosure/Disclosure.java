package org.softintel.desk.disclosure;

import java.time.Instant;
import org.softintel.platform.identity.Actor;
import org.softintel.report.status.Action;
import org.softintel.report.status.ReportSummary;

/** One disclosure, opened: to whom, why, and under which conditions. */
record Disclosure(
    ReportSummary report, String author, DisclosureLine summary, DisclosureRequest request) {

  public DisclosedItem subject() {
    return request.subject();
  }

  public DisclosureStanding standing() {
    return summary.standing();
  }

  /** A mail cannot be handed over; a PDF only by those who could pass the same thing on now. */
  boolean mayBeHandedOverBy(Actor actor) {
    return request.way() == DisclosureMethod.PAPER
        && standing().hasLeft()
        && report.may(subject().action(), actor);
  }

  boolean mayBeAnsweredBy(Actor actor) {
    return standing().isWaiting()
        && !author.equals(actor.subject())
        && report.may(Action.APPROVE_DISCLOSURE, actor);
  }

  boolean mayBeAcknowledgedBy(Actor actor) {
    return standing().hasLeft()
        && standing().acknowledged().isEmpty()
        && report.may(Action.ACKNOWLEDGE, actor);
  }

  /** When it left, or would have. */
  Instant left() {
    return standing().answer().map(DisclosureStanding.Step::at).orElse(summary.made());
  }

  @Override
  public String toString() {
    return "Disclosure[" + summary.id() + "]";
  }
}
