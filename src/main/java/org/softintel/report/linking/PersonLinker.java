package org.softintel.report.linking;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Finds those of many people who may be one, without comparing each with each. */
@Singleton
public class PersonLinker {
  private static final int PART = 500;

  private final PersonMatcher matcher;

  public PersonLinker(PersonMatcher matcher) {
    this.matcher = matcher;
  }

  /** All pairs that are possible at least, in the order of the list. */
  public List<PersonPair> pairs(List<PersonFacts> facts) {
    var reader = PersonMatcher.reader();
    var people = facts.stream().map(reader::read).toList();
    var counts = reader.counts(people);
    var candidates = new Candidates(people);
    return IntStream.range(0, (people.size() + PART - 1) / PART)
        .parallel()
        .mapToObj(
            it -> {
              var pairs = new ArrayList<PersonPair>();
              var comparison = matcher.comparison(WordComparisons.forMany(counts, people.size()));
              candidates.forEach(
                  it * PART,
                  Math.min((it + 1) * PART, people.size()),
                  (a, b) -> {
                    var one = people.get(a);
                    var other = people.get(b);
                    var evidence = comparison.compare(one, other);
                    var band = matcher.band(one, other, evidence, people.size());
                    if (band != MatchBand.NONE) {
                      var score = matcher.score(evidence, people.size());
                      pairs.add(new PersonPair(a, b, band, score));
                    }
                  });
              return pairs;
            })
        .flatMap(List::stream)
        .sorted(Comparator.comparingInt(PersonPair::a).thenComparingInt(PersonPair::b))
        .toList();
  }
}
