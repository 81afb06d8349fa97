package org.softintel.report.linking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What is known of names: their spellings, their short forms, how many people have them. */
final class NameTables {
  private static final double PEOPLE = 10_000;

  private final Map<String, Set<Integer>> names = new HashMap<>();
  private final Map<String, Set<Integer>> shortFor = new HashMap<>();
  private final Map<String, Double> shares = new HashMap<>();
  private final Map<Integer, Double> sharesOfNames = new HashMap<>();
  private int count;

  private NameTables() {}

  static NameTables read() {
    var tables = new NameTables();
    lines("variants.txt").forEach(tables::spellings);
    lines("nicknames.txt").forEach(tables::shortForms);
    lines("common-names.txt").forEach(tables::common);
    return tables;
  }

  private void spellings(List<String> line) {
    var name = count++;
    line.forEach(it -> add(names, it, name));
  }

  private void shortForms(List<String> line) {
    var head = line.get(0);
    if (!names.containsKey(head)) {
      add(names, head, count++);
    }
    var all = names(head);
    for (var nick : line.subList(1, line.size())) {
      all.forEach(name -> add(shortFor, nick, name));
    }
  }

  private void common(List<String> line) {
    var share = Integer.parseInt(line.get(0)) / PEOPLE;
    for (var word : line.subList(1, line.size())) {
      shares.merge(word, share, Math::max);
      for (var name : names(word)) {
        sharesOfNames.merge(name, share, Math::max);
      }
    }
  }

  /** The numbers of the names that {@code word} is a spelling of. */
  Set<Integer> names(String word) {
    return names.getOrDefault(word, Set.of());
  }

  /** The numbers of the names that {@code word} may be short for. */
  Set<Integer> shortFor(String word) {
    return shortFor.getOrDefault(word, Set.of());
  }

  /** Which part of all people has this name in one of its spellings; 0 if it is not common. */
  double share(String word) {
    return names(word).stream()
        .mapToDouble(it -> sharesOfNames.getOrDefault(it, 0.0))
        .reduce(shares.getOrDefault(word, 0.0), Math::max);
  }

  boolean isKnown(String word) {
    return names.containsKey(word) || shares.containsKey(word) || shortFor.containsKey(word);
  }

  private static void add(Map<String, Set<Integer>> map, String word, int name) {
    map.computeIfAbsent(word, it -> new TreeSet<>()).add(name);
  }

  /** The words behind {@code kind} in the file of what is no name. */
  static Set<String> words(String kind) {
    return lines("beside-names.txt").stream()
        .filter(it -> it.get(0).equals(kind))
        .flatMap(it -> it.stream().skip(1))
        .collect(toUnmodifiableSet());
  }

  static List<List<String>> lines(String file) {
    var stream = requireNonNull(NameTables.class.getResourceAsStream("/linking/" + file));
    try (var reader = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
      return reader
          .lines()
          .filter(it -> !it.isBlank() && !it.startsWith("#"))
          .map(it -> List.of(it.strip().split(" +")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
