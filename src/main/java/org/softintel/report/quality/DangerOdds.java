package org.softintel.report.quality;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Weighs the words of a sentence (logistic regression): the sum is above nought if it is more like
 * the labelled sentences of danger than like the harmless ones.
 */
final class DangerOdds {
  static final String FILE = "/quality/danger-odds.tsv";

  private final Map<String, List<String>> groups;
  private final Map<String, Float> weights = new HashMap<>();

  DangerOdds(Map<String, List<String>> groups, List<String> lines) {
    this.groups = groups;
    for (var line : lines) {
      var parts = line.split("\t", -1);
      weights.put(parts[0], Float.valueOf(parts[1]));
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
    return clues(words).stream().mapToDouble(it -> weights.getOrDefault(it, 0f)).sum();
  }

  /** Each word, its groups, and each pair of neighbours, once. */
  Set<String> clues(List<String> words) {
    var clues = new HashSet<String>();
    clues.add("");
    var before = "^";
    var groupBefore = "^";
    for (var word : words) {
      var mine = groups.getOrDefault(word, List.of());
      var group = mine.isEmpty() ? word : mine.get(0);
      clues.add(word);
      clues.addAll(mine);
      clues.add(before + " " + word);
      clues.add(groupBefore + " " + group);
      before = word;
      groupBefore = group;
    }
    return clues;
  }
}
