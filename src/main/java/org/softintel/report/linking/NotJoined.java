package org.softintel.report.linking;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Two rows of reports of which somebody said that they are not the same, or was not sure.
 *
 * @param judgement its id
 * @param at when somebody said so
 */
public record NotJoined(UUID judgement, Instant at, Side one, Side other) {

  /**
   * One of the two.
   *
   * @param same the rows of each other report that are judged to be the same
   */
  public record Side(UUID report, String row, Map<UUID, Set<String>> same) {
    /** Whether a value of its report is what it is recognised by. */
    public boolean has(ValueMention value) {
      return value.report().equals(report)
          && value.row().filter(it -> it.id().equals(row)).isPresent();
    }

    public Set<String> sameIn(UUID other) {
      return same.getOrDefault(other, Set.of());
    }

    @Override
    public String toString() {
      return "Side[" + report + "]";
    }
  }
}
