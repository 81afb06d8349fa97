package org.softintel.desk.linking;

import java.util.Optional;

/**
 * The rows of two reports that share a value.
 *
 * @param address where they are judged; empty if they cannot be, or were
 * @param words what they are: "Vehicle 1 here, Vehicle 2 of SI-…"; empty if they cannot be judged
 * @param judged what was judged of them
 * @param follows whether other judgements join them, so that nobody has to judge them
 */
record RowsToJudge(
    Optional<String> address, String words, Optional<JudgedLine> judged, boolean follows) {
  static final RowsToJudge NONE = new RowsToJudge(Optional.empty(), "", Optional.empty(), false);
}
