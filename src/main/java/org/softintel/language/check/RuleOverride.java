package org.softintel.language.check;

import java.util.Comparator;
import java.util.IdentityHashMap;
import org.softintel.language.odds.AdviceOdds;
import org.softintel.language.text.PhraseMatcher.Found;
import org.softintel.language.text.PhraseMatches;

/** The verdict of the rules, unless the words around a finding speak strongly for another. */
final class RuleOverride {
  /** Logarithms of odds, chosen on sentences that the weights were not learnt from. */
  private static final double AGAINST = -4;

  /** A form that says it all needs more to be taken back. */
  private static final double AGAINST_ANYONE = -5;

  private static final double FOR = 2.5;

  private final AdviceOdds odds;
  private final PhraseMatches<RuleEngine.Form> found;
  private final IdentityHashMap<Found<RuleEngine.Form>, Double> weights = new IdentityHashMap<>();

  RuleOverride(AdviceOdds odds, PhraseMatches<RuleEngine.Form> found) {
    this.odds = odds;
    this.found = found;
  }

  /** What is taken back, by denial or law, no weight brings again. */
  boolean isLikely(boolean ruled, boolean takenBack, Found<RuleEngine.Form> it) {
    if (it.what().term().level() == AdviceLevel.C) {
      return ruled;
    }
    if (takenBack) {
      return false;
    }
    var weight =
        weights.computeIfAbsent(
            widest(it), wide -> odds.of(wide.what().term().name(), wide.from(), wide.to()));
    if (!ruled) {
      return weight > FOR;
    }
    return weight > (it.what().about() == RequiredSubject.ANYONE ? AGAINST_ANYONE : AGAINST);
  }

  /** The longest form of the same term at this place: the weights are learnt of those. */
  private Found<RuleEngine.Form> widest(Found<RuleEngine.Form> it) {
    return found.beside(it.from()).stream()
        .filter(
            other -> other.what().term().is(it.what().term()) && other.touches(it.from(), it.to()))
        .max(Comparator.comparingInt(Found::length))
        .orElse(it);
  }
}
