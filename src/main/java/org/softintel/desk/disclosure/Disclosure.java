package org.softintel.desk.disclosure;

import io.quarkus.qute.TemplateData;
import org.softintel.platform.identity.Actor;
import org.softintel.report.status.ReportSummary;

/** One disclosure, opened: to whom, why, and under which conditions. */
@TemplateData
record Disclosure(ReportSummary report, DisclosureLine summary, DisclosureRequest request) {

  public DisclosedItem subject() {
    return request.subject();
  }

  /** A mail cannot be handed over; a PDF only by those who could pass the same thing on now. */
  boolean mayBeHandedOverBy(Actor actor) {
    return request.way() == DisclosureMethod.PAPER && report.may(subject().action(), actor);
  }

  @Override
  public String toString() {
    return "Disclosure[" + summary.id() + "]";
  }
}
