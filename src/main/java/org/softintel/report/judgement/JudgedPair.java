package org.softintel.report.judgement;

import java.util.Optional;
import java.util.Set;
import org.softintel.report.judgement.JudgedReport.ShownJudgement;
import org.softintel.report.store.RowPlace;

/**
 * Two rows of reports, and what was judged about them, as far as their reader may know.
 *
 * @param judged what stands or waits between the two
 * @param joined whether they are one entity
 * @param whySecond why a second person must approve that they are the same; nothing if none must
 * @param wouldContradict whether a judgement contradicts that they are the same
 */
public record JudgedPair(
    Side one,
    Side other,
    Optional<ShownJudgement> judged,
    boolean joined,
    Set<WhySecond> whySecond,
    boolean wouldContradict) {
  public JudgedPair {
    whySecond = Set.copyOf(whySecond);
  }

  public boolean needsSecond() {
    return !whySecond.isEmpty();
  }

  /**
   * One of the two.
   *
   * @param rows how many its entity has, this one included
   * @param contradicted whether it is alone because judgements contradict one another
   */
  public record Side(String reference, RowPlace row, int rows, boolean contradicted) {}
}
