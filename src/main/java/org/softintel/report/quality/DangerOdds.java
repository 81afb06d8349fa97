package org.softintel.report.quality;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Weighs the words of a sentence (logistic regression): the sum is above nought if it is more like
 * the labelled sentences of danger than like the harmless ones.
 */
final class DangerOdds {
  static final String FILE = "/quality/danger-odds.tsv";

  private final Map<String, List<String>> groups;
  private final Map<String, Map<String, Float>> weights = new HashMap<>();

  /** A line is two neighbours (or nothing and a word) and their weight, parted by tabs. */
  DangerOdds(Map<String, List<String>> groups, List<String> lines) {
    this.groups = groups;
    for (var line : lines) {
      var parts = line.split("\t", -1);
      weights
          .computeIfAbsent(parts[0], it -> new HashMap<>())
          .put(parts[1], Float.valueOf(parts[2]));
    }
  }

  static DangerOdds read(DangerRules rules) {
    try (var file = requireNonNull(DangerOdds.class.getResourceAsStream(FILE))) {
      var lines = new String(file.readAllBytes(), UTF_8).lines().toList();
      return new DangerOdds(rules.groups(), lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  double of(List<String> words) {
    var sum = new double[1];
    clues(
        words,
        (before, it) -> sum[0] += weights.getOrDefault(before, Map.of()).getOrDefault(it, 0f));
    return sum[0];
  }

  /** Tells {@code clue} of each word, of its groups, and of each pair of neighbours. */
  void clues(List<String> words, BiConsumer<String, String> clue) {
    clue.accept("", "");
    var before = "^";
    var groupBefore = "^";
    for (var word : words) {
      var mine = groups.getOrDefault(word, List.of());
      var group = mine.isEmpty() ? word : mine.get(0);
      clue.accept("", word);
      mine.forEach(it -> clue.accept("", it));
      clue.accept(before, word);
      if (!group.equals(word) || !groupBefore.equals(before)) {
        clue.accept(groupBefore, group);
      }
      before = word;
      groupBefore = group;
    }
  }
}
