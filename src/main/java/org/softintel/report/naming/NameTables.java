package org.softintel.report.naming;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What is known of names: their spellings, their short forms, how many people have them. */
public final class NameTables {
  private static final double PEOPLE = 10_000;
  private static final double CALLED = 0.005;
  private static final int FEW_LETTERS = 3;

  /** Shorter spellings are those of several names. */
  private static final int SHORTEST_SPELT = 4;

  private static final NameTables ALL = read();

  private final Map<String, Set<Integer>> names = new HashMap<>();
  private final Map<String, Set<Integer>> spelt = new HashMap<>();
  private final Map<String, Set<Integer>> shortFor = new HashMap<>();
  private final Map<String, Double> shares = new HashMap<>();
  private final Map<Integer, Double> sharesOfNames = new HashMap<>();
  private final Set<String> given = new HashSet<>();
  private final List<String> heads = new ArrayList<>();
  private int arabic;

  private NameTables() {}

  /** The tables that are shipped. */
  public static NameTables all() {
    return ALL;
  }

  private static NameTables read() {
    var tables = new NameTables();
    lines("variants-arabic.txt").forEach(tables::add);
    tables.arabic = tables.heads.size();
    lines("variants.txt").forEach(tables::add);
    lines("nicknames.txt").forEach(tables::shortForms);
    lines("common-names.txt").forEach(tables::common);
    lines("given-names.txt").forEach(tables.given::addAll);
    tables.spell();
    return tables;
  }

  private void add(List<String> line) {
    line.forEach(it -> add(names, it, heads.size()));
    heads.add(line.get(0));
  }

  private void shortForms(List<String> line) {
    var head = line.get(0);
    if (!names.containsKey(head)) {
      add(names, head, heads.size());
      heads.add(head);
    }
    var all = requireNonNull(names.get(head));
    for (var nick : line.subList(1, line.size())) {
      all.forEach(name -> add(shortFor, nick, name));
    }
  }

  private void common(List<String> line) {
    var share = Integer.parseInt(line.get(0)) / PEOPLE;
    for (var word : line.subList(1, line.size())) {
      shares.merge(word, share, Math::max);
      for (var name : names.getOrDefault(word, Set.of())) {
        sharesOfNames.merge(name, share, Math::max);
      }
    }
  }

  /** What is spelt alike in all languages is one name, whether the tables have it or not. */
  private void spell() {
    names.forEach(
        (word, all) -> spelt.computeIfAbsent(Spelling.of(word), it -> new TreeSet<>()).addAll(all));
    Stream.of(shares.keySet(), given)
        .flatMap(Set::stream)
        .forEach(it -> spelt.computeIfAbsent(Spelling.of(it), spelling -> Set.of()));
  }

  /** The numbers of the names that {@code word} is a spelling of. */
  Set<Integer> names(String word, String spelling) {
    var all = names.get(word);
    if (all != null) {
      return all;
    }
    return isKnown(word) || spelling.length() < SHORTEST_SPELT
        ? Set.of()
        : spelt.getOrDefault(spelling, Set.of());
  }

  /** These names, each in one spelling. */
  Stream<String> heads(Set<Integer> names) {
    return names.stream().map(heads::get);
  }

  /** The numbers of the names that {@code word} may be short for. */
  Set<Integer> shortFor(String word) {
    return shortFor.getOrDefault(word, Set.of());
  }

  /** Which part of all people has one of these names; 0 if none is common. */
  double share(String word, Set<Integer> names) {
    return names.stream()
        .mapToDouble(it -> sharesOfNames.getOrDefault(it, 0.0))
        .reduce(Math.max(shares.getOrDefault(word, 0.0), isCalled(word) ? CALLED : 0), Math::max);
  }

  /** Many are called by a short form, or by a name of few letters. */
  private boolean isCalled(String word) {
    return shortFor.containsKey(word) || word.length() <= FEW_LETTERS;
  }

  /** Whether one of these names is from Arabic. */
  boolean isArabic(Set<Integer> names) {
    return names.stream().anyMatch(it -> it < arabic);
  }

  /** Whether any table has this word. */
  public boolean isKnown(String word) {
    return names.containsKey(word)
        || shares.containsKey(word)
        || shortFor.containsKey(word)
        || given.contains(word);
  }

  /** Whether a word of any table is spelt so. */
  boolean isSpelt(String spelling) {
    return spelling.length() >= SHORTEST_SPELT && spelt.containsKey(spelling);
  }

  private static void add(Map<String, Set<Integer>> map, String word, int name) {
    map.computeIfAbsent(word, it -> new TreeSet<>()).add(name);
  }

  /** The words behind {@code kind} in the file of what is no name. */
  public static Set<String> words(String kind) {
    return lines("beside-names.txt").stream()
        .filter(it -> it.get(0).equals(kind))
        .flatMap(it -> it.stream().skip(1))
        .collect(toUnmodifiableSet());
  }

  public static List<List<String>> lines(String file) {
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
