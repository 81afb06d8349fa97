package org.softintel.report.linking;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says whether two people that were written down may be one, and why. */
@Singleton
public class PersonMatcher {
  private static final String PART = "A part of the names is the same";

  private final MatcherWeights weights = MatcherWeights.read();
  private final NameTables tables = NameTables.read();
  private final double likely = weights.number("likely");
  private final double possible = weights.number("possible");

  /** As {@link #match(PersonFacts, PersonFacts, int)}, among as many people as the weights say. */
  public PersonMatch match(PersonFacts a, PersonFacts b) {
    return match(a, b, (int) weights.number("population"));
  }

  /** {@code population}: of how many people either is one, which a chance meeting depends on. */
  public PersonMatch match(PersonFacts a, PersonFacts b, int population) {
    var reader = reader();
    var evidence = comparison(WordComparisons.forOnePair()).compare(reader.read(a), reader.read(b));
    return new PersonMatch(
        band(evidence, population), score(evidence, population), why(evidence, a, b));
  }

  PersonReader reader() {
    return new PersonReader(tables);
  }

  PersonComparison comparison(WordComparisons words) {
    return new PersonComparison(weights, words);
  }

  double score(List<Evidence> evidence, int population) {
    var sum = -MatcherWeights.log2(population);
    for (var each : evidence) {
      sum += each.bits();
    }
    return Math.round(sum * 100) / 100.0;
  }

  MatchBand band(List<Evidence> evidence, int population) {
    var identified = false;
    var against = false;
    for (var each : evidence) {
      identified |= each.finding().identifies();
      against |= each.finding().speaksStronglyAgainst();
    }
    if (identified && !against) {
      return MatchBand.SAME;
    }
    var score = score(evidence, population);
    return score >= likely
        ? MatchBand.LIKELY
        : score >= possible ? MatchBand.POSSIBLE : MatchBand.NONE;
  }

  private static List<String> why(List<Evidence> evidence, PersonFacts a, PersonFacts b) {
    var bits = new LinkedHashMap<Finding, Double>();
    evidence.forEach(it -> bits.merge(it.finding(), it.bits(), Double::sum));
    var sentences = new ArrayList<String>();
    bits.forEach(
        (finding, worth) -> {
          var values = Stream.of(a, b).map(it -> written(finding, it)).distinct().toList();
          var words = isPartOnly(finding, bits.keySet()) ? PART : finding.words();
          var sentence = words + " (" + String.join(" / ", values) + ").";
          sentences.add(worth < 0 ? "Against: " + lower(sentence) : sentence);
        });
    return sentences;
  }

  /** Both names are shown whole, so what holds for one word must not be said of them. */
  private static boolean isPartOnly(Finding finding, Set<Finding> all) {
    return finding == Finding.NAME_EXACT && all.stream().anyMatch(Finding::isOfOtherWords);
  }

  private static String lower(String sentence) {
    return sentence.substring(0, 1).toLowerCase(Locale.UK) + sentence.substring(1);
  }

  /** The values that the finding is about, as they were written. */
  private static String written(Finding finding, PersonFacts facts) {
    return finding.fields().stream()
        .flatMap(it -> facts.value(it).stream())
        .collect(Collectors.joining(" "));
  }
}
