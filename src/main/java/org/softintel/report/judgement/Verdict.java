package org.softintel.report.judgement;

import org.softintel.platform.page.Coded;

/** What a person says of two mentions, or answers to what somebody said of them before. */
public enum Verdict implements Coded {
  SAME("Same"),
  NOT_SAME("Not the same"),
  UNSURE("Not sure"),
  TAKEN_BACK("Taken back"),
  APPROVED("Approved"),
  REFUSED("Refused");

  private final String words;

  Verdict(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** Whether it leaves two mentions apart. */
  boolean joinsNothing() {
    return this == NOT_SAME || this == UNSURE;
  }

  /** Whether it is about an earlier judgement. */
  public boolean isAnswer() {
    return this == TAKEN_BACK || this == APPROVED || this == REFUSED;
  }
}
