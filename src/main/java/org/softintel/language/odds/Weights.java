package org.softintel.language.odds;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.softintel.language.text.BrokenList;

/** What each clue weighs at each place. */
final class Weights {
  private static final List<Where> PLACES = List.of(Where.values());

  private final Map<String, Map<Where, Float>> rows = new HashMap<>();

  /** A line is the clue and its weights in the order of {@link Where}, parted by tabs. */
  Weights(List<String> lines) {
    lines.forEach(this::add);
  }

  private void add(String line) {
    var parts = List.of(line.split("\t", -1));
    if (parts.size() != PLACES.size() + 1) {
      throw new BrokenList("a clue has not one weight for each place: " + line);
    }
    var row = new EnumMap<Where, Float>(Where.class);
    for (int i = 0; i < PLACES.size(); i++) {
      if (!parts.get(i + 1).isEmpty()) {
        row.put(PLACES.get(i), Float.valueOf(parts.get(i + 1)));
      }
    }
    rows.put(parts.get(0), row);
  }

  Clue clue(String what) {
    return new Clue(what, rows.getOrDefault(what, Map.of()));
  }
}
