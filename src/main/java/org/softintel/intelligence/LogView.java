package org.softintel.intelligence;

import io.quarkus.qute.TemplateData;
import java.time.Instant;

/** A log as it is read or printed, by whom and when. */
@TemplateData
record LogView(String report, IntelligenceLog log, boolean mayCorrect, String reader, Instant at) {

  public String title() {
    return "Sanitised log " + log.reference();
  }

  public String printTitle() {
    return "Print " + log.reference();
  }

  public String back() {
    return "/triage/" + report;
  }

  public String address() {
    return back() + "/logs/" + log.reference();
  }

  @Override
  public String toString() {
    return "LogView[" + log.reference() + "]";
  }
}
