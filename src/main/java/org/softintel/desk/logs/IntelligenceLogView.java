package org.softintel.desk.logs;

import io.quarkus.qute.TemplateData;

/** A log as it is read or printed, and what this officer may do with it now. */
@TemplateData
record IntelligenceLogView(
    String report, IntelligenceLog log, boolean mayCorrect, boolean mayPassOn, String reader) {

  public String title() {
    return "Sanitised log " + log.reference();
  }

  public String back() {
    return "/triage/" + report;
  }

  public String address() {
    return back() + "/logs/" + log.reference();
  }

  @Override
  public String toString() {
    return "IntelligenceLogView[" + log.reference() + "]";
  }
}
