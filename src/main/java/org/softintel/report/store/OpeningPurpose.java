package org.softintel.report.store;

import java.util.Optional;
import java.util.stream.Stream;

/** Why a report is opened. A closed list: free text would put content into the trail. */
public enum OpeningPurpose {
  TRIAGE("triage"),
  SAFEGUARDING("safeguarding"),
  INVESTIGATION("investigation"),
  SUPERVISION("supervision"),
  QUALITY("quality");

  private final String code;

  OpeningPurpose(String code) {
    this.code = code;
  }

  public static Optional<OpeningPurpose> of(String code) {
    return Stream.of(values()).filter(it -> it.code.equals(code)).findFirst();
  }

  public String code() {
    return code;
  }
}
