package org.softintel.report.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is still to be done before an outcome is true, and the page of the report to do it on. */
public enum MissingAct {
  REOPEN("reopen this report to grade it", "Reopen this report to grade it", "reopen"),
  GRADE("grade this report", "Grade this report", "evaluation"),
  LOG("write a sanitised log", "Write a sanitised log", "logs/new"),
  DISCLOSURE(
      "pass it on: the email must have gone, or the PDF have been downloaded",
      "Pass it on",
      "disclosures/new");

  private final String words;
  private final String link;
  private final String page;

  MissingAct(String words, String link, String page) {
    this.words = words;
    this.link = link;
    this.page = page;
  }

  /**
   * In the order to do them; {@code done} are the kinds of the report's entries, without a
   * disclosure that has not left. What is closed cannot be graded.
   */
  public static List<MissingAct> of(
      Outcome outcome, boolean closed, boolean graded, Set<CaseEntryKind> done) {
    var missing = new ArrayList<MissingAct>();
    var act = outcome.act();
    var isPassedOn = act != RequiredAct.DISCLOSURE || done.contains(CaseEntryKind.DISCLOSURE);
    if (act == RequiredAct.LOG && !graded) {
      missing.add(closed ? REOPEN : GRADE);
    }
    if ((act == RequiredAct.LOG || !isPassedOn) && !done.contains(CaseEntryKind.LOG)) {
      missing.add(LOG);
    }
    if (!isPassedOn) {
      missing.add(DISCLOSURE);
    }
    return List.copyOf(missing);
  }

  public String words() {
    return words;
  }

  public String link() {
    return link;
  }

  public String page() {
    return page;
  }
}
