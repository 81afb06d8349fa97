package org.softintel.language.odds;

import java.util.Map;

/** A word, two words side by side, a kind of word, or who is spoken of; and what it weighs. */
record Clue(String what, Map<CluePosition, Float> weights) {
  float weight(CluePosition position) {
    return weights.getOrDefault(position, 0f);
  }
}
