package org.softintel.report.place;

import java.util.Optional;
import org.softintel.report.search.KeptPlace;

/**
 * A place that a report names, without a word of it.
 *
 * @param at which of the places of its report it is
 * @param row number of the place among the rows of its report, or 0 if another answer names it
 * @param name by which it is told from others; empty if it has none
 * @param spelling what stands for its name as it is written; empty for words in a text
 * @param sector what stands for the sector of its postcode
 * @param kind as the report says it, or else its name
 */
public record PlaceMention(
    int at,
    int row,
    Optional<KeptPlace> name,
    Optional<String> spelling,
    Optional<String> sector,
    PlaceKind kind,
    SaidTimes times) {
  @Override
  public String toString() {
    return "PlaceMention[" + at + "]";
  }
}
