package org.softintel.language.check;

import java.util.Comparator;
import java.util.IdentityHashMap;
import org.softintel.language.odds.Weighing;
import org.softintel.language.text.Findings;
import org.softintel.language.text.Phrasebook.Found;

/**
 * What the rules say of a finding, unless the words around it speak strongly for another answer.
 */
final class Balance {
  /** Logarithms of odds, chosen on sentences that the weights were not learnt from. */
  private static final double AGAINST = -4;

  /** A form that says it all needs more to be taken back. */
  private static final double AGAINST_ANYONE = -5;

  private static final double FOR = 2.5;

  private final Weighing weighing;
  private final Findings<Engine.Form> found;
  private final IdentityHashMap<Found<Engine.Form>, Double> weights = new IdentityHashMap<>();

  Balance(Weighing weighing, Findings<Engine.Form> found) {
    this.weighing = weighing;
    this.found = found;
  }

  /** What is taken back, by denial or law, no weight brings again. */
  boolean isLikely(boolean ruled, boolean takenBack, Found<Engine.Form> it) {
    if (it.what().term().level() == Level.C) {
      return ruled;
    }
    if (takenBack) {
      return false;
    }
    var weight = weights.computeIfAbsent(widest(it), this::weight);
    if (!ruled) {
      return weight > FOR;
    }
    return weight > (it.what().about() == About.ANYONE ? AGAINST_ANYONE : AGAINST);
  }

  private double weight(Found<Engine.Form> it) {
    return weighing.of(it.what().term().name(), it.from(), it.to());
  }

  /** The longest form of the same term at this place: the weights are learnt of those. */
  private Found<Engine.Form> widest(Found<Engine.Form> it) {
    return found.beside(it.from()).stream()
        .filter(
            other -> other.what().term().is(it.what().term()) && other.touches(it.from(), it.to()))
        .max(Comparator.comparingInt(Found::length))
        .orElse(it);
  }
}
