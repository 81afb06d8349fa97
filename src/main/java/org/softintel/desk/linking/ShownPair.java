package org.softintel.desk.linking;

import java.util.List;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.TextRules;
import org.softintel.report.entity.WaitingPair;

/** A judgement that waits for a second officer, as one of the officers reads it. */
record ShownPair(WaitingPair pair, JudgedLine line) {
  static List<ShownPair> of(List<WaitingPair> pairs, Actor reader) {
    return pairs.stream()
        .map(it -> new ShownPair(it, JudgedLine.of(it.judged(), it.one().reference(), reader)))
        .toList();
  }

  /** "Child 1 of SI-… and person of concern 2 of SI-…". */
  public String rows() {
    return pair.one().place() + " and " + TextRules.inSentence(pair.other().place());
  }

  @Override
  public String toString() {
    return "ShownPair[" + pair + "]";
  }
}
