package org.softintel.report.store;

import org.softintel.platform.page.Coded;

/** Why a report is opened. A closed list: free text would put content into the trail. */
public enum OpeningPurpose implements Coded {
  TRIAGE("triage"),
  SAFEGUARDING("safeguarding"),
  INVESTIGATION("investigation"),
  SUPERVISION("supervision"),
  QUALITY("quality");

  private final String code;

  OpeningPurpose(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
