package org.softintel.desk.logs;

import org.softintel.report.grading.Grade;

/** What somebody wrote for one version of a log; {@code conditions} are empty unless it has any. */
record IntelligenceLogText(String text, Grade grade, String conditions) {

  @Override
  public String toString() {
    return "IntelligenceLogText[" + grade.code() + "]";
  }
}
