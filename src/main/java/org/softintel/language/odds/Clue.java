package org.softintel.language.odds;

import java.util.Map;

/** A word, two words side by side, a kind of word, or who is spoken of; and what it weighs. */
record Clue(String what, Map<Where, Float> weights) {

  void tell(Where where, Weighing.Reader reader) {
    reader.read(where, what, weights.getOrDefault(where, 0f));
  }
}
