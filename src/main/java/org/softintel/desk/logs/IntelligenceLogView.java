package org.softintel.desk.logs;

import io.quarkus.qute.TemplateData;
import org.softintel.platform.identity.Actor;
import org.softintel.report.status.Action;

/** A log as it is read or printed, and what this officer may do with it now. */
@TemplateData
record IntelligenceLogView(IntelligenceLog log, Actor me) {
  public String title() {
    return "Sanitised log " + log.reference();
  }

  public String back() {
    return log.report().deskAddress();
  }

  public String address() {
    return back() + "/logs/" + log.reference();
  }

  /** For the print of this page. */
  public String reader() {
    return me.name();
  }

  public boolean mayCorrect() {
    return log.isLatest() && log.report().may(Action.WRITE_LOG, me);
  }

  public boolean mayPassOn() {
    return log.isLatest() && log.report().may(Action.PASS_ON, me);
  }

  @Override
  public String toString() {
    return "IntelligenceLogView[" + log.reference() + "]";
  }
}
