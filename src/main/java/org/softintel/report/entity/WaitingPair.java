package org.softintel.report.entity;

import org.softintel.report.judgement.JudgedReport.ShownJudgement;

/** Two rows that somebody judged the same, which joins nothing before a second person approves. */
public record WaitingPair(SaidRow one, SaidRow other, ShownJudgement judged) {
  @Override
  public String toString() {
    return "WaitingPair[" + judged + "]";
  }
}
