package org.softintel.report.linking;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What one report has in common with each of two rows of others. */
public record SharedWithBoth(Shared one, Shared other) {

  /** A value of the report, and how surely the row has it too. */
  public record Common(ValueMention value, MatchBand band) {}

  /**
   * What it has in common with one of the two.
   *
   * @param same ids of its own rows that are judged to be the same
   */
  public record Shared(Collection<Common> values, Set<String> same) {
    public boolean isNothing() {
      return values.isEmpty() && same.isEmpty();
    }

    private Map<ValueKind, MatchBand> of(Object entry) {
      return values.stream()
          .filter(it -> entry(it.value).equals(entry))
          .collect(toMap(it -> it.value.kind(), Common::band, SharedWithBoth::surer, TreeMap::new));
    }

    private Stream<Object> entries() {
      return Stream.concat(values.stream().map(it -> entry(it.value)), same.stream());
    }
  }

  /**
   * In words, "the same phone number as both"; empty unless one row of the report, or one value
   * that stands in none, may be both of the two, and is likely one of them.
   */
  public Optional<String> words() {
    var words = one.entries().distinct().flatMap(this::words).distinct().collect(joining(", "));
    return Optional.of(words).filter(it -> !it.isEmpty());
  }

  /** A report may tell of two things, each of which is one of the two: that joins nothing. */
  private static Object entry(ValueMention value) {
    return value
        .row()
        .<Object>map(ValueMention.Row::id)
        .orElseGet(() -> List.of(value.kind(), value.held().value().strip()));
  }

  private Stream<String> words(Object entry) {
    var mine = one.of(entry);
    var theirs = other.of(entry);
    var isOne = one.same.contains(entry);
    var isOther = other.same.contains(entry);
    var isWithBoth = (isOne || !mine.isEmpty()) && (isOther || !theirs.isEmpty());
    var isLikely =
        isOne
            || isOther
            || Stream.concat(mine.values().stream(), theirs.values().stream())
                .anyMatch(it -> it.compareTo(MatchBand.LIKELY) <= 0);
    if (!isWithBoth || !isLikely) {
      return Stream.empty();
    }
    if (mine.keySet().stream().noneMatch(theirs::containsKey)) {
      return Stream.of(words(isOne, mine) + " one, " + words(isOther, theirs) + " the other");
    }
    return mine.entrySet().stream()
        .flatMap(
            it ->
                Stream.ofNullable(theirs.get(it.getKey()))
                    .map(band -> words(it.getKey(), lessSure(it.getValue(), band))))
        .map(it -> it + " both");
  }

  private static String words(boolean isSame, Map<ValueKind, MatchBand> values) {
    return isSame
        ? "judged the same as"
        : values.entrySet().stream()
            .min(Map.Entry.comparingByValue())
            .map(it -> words(it.getKey(), it.getValue()))
            .orElseThrow();
  }

  private static String words(ValueKind kind, MatchBand band) {
    var sure =
        switch (band) {
          case SAME -> "the same ";
          case LIKELY -> "likely the same ";
          case POSSIBLE, NONE -> "possibly the same ";
        };
    return sure + kind.inside() + " as";
  }

  private static MatchBand surer(MatchBand one, MatchBand other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private static MatchBand lessSure(MatchBand one, MatchBand other) {
    return surer(one, other) == one ? other : one;
  }

  @Override
  public String toString() {
    return "SharedWithBoth[<redacted>]";
  }
}
