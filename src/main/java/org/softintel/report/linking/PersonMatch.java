package org.softintel.report.linking;

import java.util.List;

/**
 * What speaks for and against two people being one.
 *
 * @param score the evidence in bits, with the chance that two people at random are one
 * @param why sentences with the values as they were written
 */
public record PersonMatch(MatchBand band, double score, List<String> why) {
  public PersonMatch {
    why = List.copyOf(why);
  }
}
