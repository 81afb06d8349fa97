package org.softintel.report.linking;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says whether two people that were written down may be one, and why. */
@Singleton
public class PersonMatcher {
  private static final String PART = "A part of the names is the same";

  private final MatcherWeights weights = MatcherWeights.read();
  private final double likely = weights.number("likely");
  private final double possible = weights.number("possible");
  private final double fewest = weights.number("population.least");

  /** Of the weights: scores of two versions are no more comparable. */
  public int version() {
    return weights.version();
  }

  /**
   * As {@link #match(PersonFacts, PersonFacts, double)}, among as many people as the weights say.
   */
  public PersonMatch match(PersonFacts a, PersonFacts b) {
    return match(a, b, weights.number("population"));
  }

  /** {@code population}: of how many people either is one, which a chance meeting depends on. */
  public PersonMatch match(PersonFacts a, PersonFacts b, double population) {
    return several(population).match(a, b, false, it -> true);
  }

  /** {@code population} as above. */
  Several several(double population) {
    return new Several(population);
  }

  /** Compares several people with several, and reads each once; for one thread. */
  final class Several {
    private final double population;
    private final PersonReader reader = reader();
    private final PersonComparison comparison = comparison(WordComparisons.forAPage());
    private final IdentityHashMap<PersonFacts, Person> read = new IdentityHashMap<>();

    private Several(double population) {
      this.population = population;
    }

    /**
     * {@code isBeside}: both are named beside a value that few people share. Why they are not one,
     * which most are not, is not told.
     */
    PersonMatch match(PersonFacts a, PersonFacts b, boolean isBeside) {
      return match(a, b, isBeside, it -> it != MatchBand.NONE);
    }

    private PersonMatch match(
        PersonFacts a, PersonFacts b, boolean isBeside, Predicate<MatchBand> isExplained) {
      var evidence = comparison.compare(read(a), read(b));
      var all = new ArrayList<>(evidence);
      if (isBeside) {
        all.add(new Evidence(Finding.BESIDE_SAME, weights.bits(Finding.BESIDE_SAME)));
      }
      var band = band(read(a), read(b), all, population);
      return new PersonMatch(
          band,
          score(all, population),
          isExplained.test(band) ? why(evidence, a, b) : List.of(),
          isContradicted(all));
    }

    private Person read(PersonFacts facts) {
      return read.computeIfAbsent(facts, reader::read);
    }
  }

  static PersonReader reader() {
    return new PersonReader();
  }

  PersonComparison comparison(WordComparisons words) {
    return new PersonComparison(weights, words);
  }

  double score(List<Evidence> evidence, double population) {
    var sum = -MatcherWeights.log2(Math.max(population, fewest));
    for (var each : evidence) {
      sum += each.bits();
    }
    return Math.round(sum * 100) / 100.0;
  }

  MatchBand band(Person a, Person b, List<Evidence> evidence, double population) {
    var identified = false;
    for (var each : evidence) {
      identified |= each.finding().identifies();
    }
    if (identified && !isContradicted(evidence)) {
      return MatchBand.SAME;
    }
    var score = score(evidence, population);
    if (score < possible || !isEnough(a, b, evidence)) {
      return MatchBand.NONE;
    }
    return score >= likely ? MatchBand.LIKELY : MatchBand.POSSIBLE;
  }

  /** Something speaks for it, and not a short nickname alone, however few people there are. */
  private static boolean isEnough(Person a, Person b, List<Evidence> evidence) {
    var isNamed = false;
    for (var each : evidence) {
      if (each.bits() > 0) {
        if (!each.finding().isOfNamesAlone()) {
          return true;
        }
        isNamed |= !each.finding().isOfMany();
      }
    }
    return isNamed && !a.isHardlyNamed() && !b.isHardlyNamed();
  }

  private static boolean isContradicted(List<Evidence> evidence) {
    var against = false;
    for (var each : evidence) {
      against |= each.finding().speaksStronglyAgainst();
    }
    return against;
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
          sentences.add(worth < 0 ? MentionMatch.AGAINST + lower(sentence) : sentence);
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

  private static String written(PersonField field, String value) {
    return field == PersonField.DATE_OF_BIRTH ? BirthDate.inWords(value) : value;
  }

  /** The values that the finding is about, days in words. */
  private static String written(Finding finding, PersonFacts facts) {
    return finding.fields().stream()
        .flatMap(field -> facts.value(field).stream().map(it -> written(field, it)))
        .collect(Collectors.joining(" "));
  }
}
