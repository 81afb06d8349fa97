package org.softintel.report.linking;

import java.util.List;

/**
 * What speaks for and against two people being one.
 *
 * @param score the evidence in bits, with the chance that two people at random are one
 * @param why sentences with the values as they were written
 * @param isContradicted whether anything speaks strongly against it
 */
public record PersonMatch(MatchBand band, double score, List<String> why, boolean isContradicted) {
  public PersonMatch {
    why = List.copyOf(why);
  }
}
