package org.softintel.language.odds;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.softintel.language.text.BrokenLanguageList;

/** What each clue weighs at each place. */
final class ModelWeights {
  private static final List<CluePosition> PLACES = List.of(CluePosition.values());

  private final Map<String, Map<CluePosition, Float>> rows = new HashMap<>();

  /** A line is the clue and its weights in the order of {@link CluePosition}, parted by tabs. */
  ModelWeights(List<String> lines) {
    lines.forEach(this::add);
  }

  private void add(String line) {
    var parts = List.of(line.split("\t", -1));
    if (parts.size() != PLACES.size() + 1) {
      throw new BrokenLanguageList("a clue has not one weight for each place: " + line);
    }
    var row = new EnumMap<CluePosition, Float>(CluePosition.class);
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
