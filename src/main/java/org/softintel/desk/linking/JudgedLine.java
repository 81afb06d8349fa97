package org.softintel.desk.linking;

import java.time.Instant;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.LondonTime;
import org.softintel.report.judgement.JudgedReport.ShownJudgement;
import org.softintel.report.judgement.NewJudgement.Place;
import org.softintel.report.judgement.Verdict;
import org.softintel.report.question.RowGroup;

/**
 * A judgement as an officer reads it beside one of its two reports.
 *
 * @param report the reference of that report
 */
record JudgedLine(ShownJudgement judgement, String report, Actor reader) {
  static JudgedLine of(ShownJudgement judgement, String report, Actor reader) {
    return new JudgedLine(judgement, report, reader);
  }

  /** "Judged the same by Terry Example on 24 November 2026". */
  public String words() {
    var verdict =
        switch (judgement.verdict()) {
          case SAME -> "Judged the same";
          case NOT_SAME -> "Judged not the same";
          default -> "Marked as not sure";
        };
    return verdict + " by " + officer() + " on " + LondonTime.date(judgement.at());
  }

  /** "You said on 24 November 2026 that these are not the same." */
  public String said() {
    var isOwn = judgement.isBy(reader);
    var day = LondonTime.date(judgement.at());
    if (judgement.verdict() == Verdict.UNSURE) {
      var who = isOwn ? "you were" : officer() + " was";
      return "On " + day + " " + who + " not sure if these are the same.";
    }
    var who = isOwn ? "You" : judgement.name().orElse("A colleague");
    return who + " said on " + day + " that these are not the same.";
  }

  boolean isDoubt() {
    return judgement.verdict() != Verdict.SAME;
  }

  public String officer() {
    return judgement.name().orElse("a colleague");
  }

  public Instant at() {
    return judgement.at();
  }

  public String reason() {
    return judgement.reason();
  }

  public boolean waits() {
    return judgement.waits();
  }

  public boolean bridge() {
    return judgement.bridge();
  }

  /** Whether this officer is the second person. */
  public boolean isDecided() {
    return judgement.waits() && !judgement.isBy(reader);
  }

  public String address() {
    return "/triage/" + report + "/judgements/" + judgement.id();
  }

  /** The row of this report, of {@code one} and {@code other}. */
  Place mine() {
    return isOf(judgement.one()) ? judgement.one() : judgement.other();
  }

  Place theirs() {
    return isOf(judgement.one()) ? judgement.other() : judgement.one();
  }

  RowGroup theirKind() {
    var judged = judgement.judged();
    return isOf(judgement.one()) ? judged.b().group() : judged.a().group();
  }

  private boolean isOf(Place place) {
    return place.reference().equals(report);
  }

  @Override
  public String toString() {
    return "JudgedLine[" + judgement.id() + "]";
  }
}
