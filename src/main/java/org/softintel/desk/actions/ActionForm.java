package org.softintel.desk.actions;

import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.FormFields;
import org.softintel.report.status.ReportVersion;

/** What an officer wrote into the form of an action, ready to be saved if nothing is wrong. */
interface ActionForm {
  int MOST_CHARS = 4_000;

  /** False, and nothing is saved, when the report has changed since {@code page}. */
  boolean save(ReportVersion page, Actor by);

  static String reason(FormFields fields, String ask) {
    return fields.text("reason", "The reason", ask, MOST_CHARS);
  }
}
