package org.softintel.report.quality;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The words and rules of {@code danger.txt}, which tells how they are written. */
final class DangerRules {
  private static final String FILE = "/quality/danger.txt";
  private static final Pattern LINE = Pattern.compile("(\\S+?) ?([=>:]) (.*)");
  private static final String MISTYPED = "mistyped";
  private static final int SHORTEST_MISTYPED = 6;
  private static final int LONGEST_MISTYPED = 14;
  private static final String GROUP = "group-";
  private static final String NUMBER = "#number";
  private static final String TIME = "#time";
  static final int UNKNOWN = 0;

  /** A sentence is of its kind if all of {@code signs} are in it, and none of {@code unless}. */
  private record Rule(String kind, BitSet signs, BitSet unless) {
    boolean fits(BitSet found) {
      var missing = (BitSet) signs.clone();
      missing.andNot(found);
      return missing.isEmpty() && !unless.intersects(found);
    }
  }

  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, List<String>> meant = new HashMap<>();
  private final Map<String, String> mistyped = new HashMap<>();
  private final Set<String> edges = new HashSet<>();
  private final Map<String, String> definitions = new LinkedHashMap<>();
  private final Map<String, List<List<Place>>> expanded = new HashMap<>();
  private final List<String> signs = new ArrayList<>();
  private final List<Rule> rules = new ArrayList<>();
  private final PhraseAutomaton phrases = new PhraseAutomaton();

  private DangerRules(List<String> lines) {
    var written = new ArrayList<String>();
    for (var line : lines) {
      if (line.startsWith(" ")) {
        written.set(written.size() - 1, written.get(written.size() - 1) + " " + line.strip());
      } else if (!line.isBlank() && !line.startsWith("#")) {
        written.add(line);
      }
    }
    written.forEach(this::add);
    words(requireNonNull(definitions.get(MISTYPED)))
        .forEach(
            word -> {
              mistyped.put(word, word);
              edges.add(edges(word));
              slips(word).forEach(it -> mistyped.putIfAbsent(it, word));
            });
  }

  static DangerRules read() {
    try (var file = requireNonNull(DangerRules.class.getResourceAsStream(FILE))) {
      return new DangerRules(new String(file.readAllBytes(), UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String line) {
    var parts = LINE.matcher(line);
    if (!parts.matches()) {
      throw new IllegalStateException("danger.txt has a line that is none: " + line);
    }
    var rest = parts.group(3);
    switch (parts.group(2)) {
      case "=" -> definitions.put(parts.group(1), rest);
      case ">" -> meant.put(parts.group(1), words(rest).toList());
      default -> rules.add(rule(parts.group(1), rest));
    }
  }

  private static Stream<String> words(String line) {
    return Stream.of(line.split(" ", -1));
  }

  private Rule rule(String kind, String written) {
    var needed = new BitSet();
    var unless = new BitSet();
    for (var part : written.split(" (?=[+-] )", -1)) {
      var forbids = part.startsWith("- ");
      var name = part.replaceFirst("^[+-] ", "").strip();
      (forbids ? unless : needed).set(sign(name));
    }
    return new Rule(kind, needed, unless);
  }

  private int sign(String name) {
    if (!signs.contains(name)) {
      signs.add(name);
      for (var it : definition(name)) {
        add(it, signs.indexOf(name));
      }
    }
    return signs.indexOf(name);
  }

  private void add(String alternative, int sign) {
    var parts = alternative.split(" ", 2);
    var rest = parts.length == 1 ? List.of(List.<Place>of()) : expand(parts[1]);
    for (var first : parts[0].split("/", -1)) {
      if (first.startsWith("{") && phrases(inner(first)).size() > 1) {
        int before = sign(inner(first));
        rest.forEach(it -> phrases.add(before, it, sign));
      } else {
        expand(first + alternative.substring(parts[0].length()))
            .forEach(it -> phrases.add(it, sign));
      }
    }
  }

  private static String inner(String name) {
    return name.substring(1, name.length() - 1);
  }

  private List<String> definition(String name) {
    var written = requireNonNull(definitions.get(name), name);
    return Stream.of(written.split(" \\| ", -1)).map(String::strip).toList();
  }

  /** The ways to say {@code name}: those of one word are one place. */
  private List<List<Place>> phrases(String name) {
    var known = expanded.get(name);
    if (known != null) {
      return known;
    }
    var single = new BitSet();
    var all = new ArrayList<List<Place>>();
    for (var alternative : definition(name)) {
      for (var it : expand(alternative)) {
        if (it.size() == 1 && it.get(0).isPlain()) {
          single.or(it.get(0).words());
        } else {
          all.add(it);
        }
      }
    }
    if (!single.isEmpty()) {
      all.add(0, List.of(Place.of(single)));
    }
    expanded.put(name, all);
    return all;
  }

  private List<List<Place>> expand(String alternative) {
    List<List<Place>> all = List.of(List.of());
    for (var part : alternative.split(" ", -1)) {
      var options = options(part);
      all =
          all.stream()
              .flatMap(
                  before ->
                      options.stream()
                          .map(it -> Stream.concat(before.stream(), it.stream()).toList()))
              .toList();
    }
    return all;
  }

  private List<List<Place>> options(String part) {
    if (part.startsWith("~")) {
      var gap = Integer.parseInt(part.substring(1));
      return List.of(IntStream.range(0, gap).mapToObj(i -> Place.GAP).toList());
    }
    var absent = part.startsWith("!");
    var mayMiss = part.endsWith("?");
    var words = part.substring(absent ? 1 : 0, part.length() - (mayMiss ? 1 : 0));
    var single = new BitSet();
    var all = new ArrayList<List<Place>>();
    for (var word : words.split("/", -1)) {
      if (!word.startsWith("{")) {
        single.set(number(word));
        continue;
      }
      for (var it : phrases(inner(word))) {
        if (it.size() == 1 && it.get(0).isPlain()) {
          single.or(it.get(0).words());
        } else {
          all.add(it);
        }
      }
    }
    if (mayMiss && !all.isEmpty()) {
      all.add(List.of());
    }
    if (!single.isEmpty()) {
      all.add(List.of(new Place(single, absent, mayMiss)));
    }
    return all;
  }

  private int number(String word) {
    return numbers.computeIfAbsent(word, it -> numbers.size() + 1);
  }

  /** Every word with one letter lost inside, which also finds letters that were changed. */
  private static Set<String> slips(String word) {
    var all = new HashSet<String>();
    for (int i = 1; i < word.length() - 1; i++) {
      all.add(word.substring(0, i) + word.substring(i + 1));
    }
    return all;
  }

  /** What {@code word} stands for: "don't" means "do not". */
  List<String> meant(String word) {
    var known = meant.get(word);
    if (known != null) {
      return known;
    }
    int cut = word.lastIndexOf('\'');
    if (cut > 0) {
      return ended(word.substring(0, cut), word.substring(cut + 1));
    }
    if (Character.isDigit(word.charAt(0))) {
      return List.of(word.chars().allMatch(Character::isDigit) ? NUMBER : TIME);
    }
    return List.of(numbers.containsKey(word) ? word : right(word));
  }

  private List<String> ended(String word, String ending) {
    var isNot = ending.equals("t") && word.endsWith("n");
    var bare = isNot ? word.substring(0, word.length() - 1) : word;
    var first = meant.getOrDefault(bare, List.of(bare));
    return Stream.concat(first.stream(), Stream.of(isNot ? "not" : ending)).toList();
  }

  private String right(String word) {
    if (word.endsWith("in") && numbers.containsKey(word + "g")) {
      return word + "g";
    }
    if (word.length() < SHORTEST_MISTYPED
        || word.length() > LONGEST_MISTYPED
        || !edges.contains(edges(word))) {
      return word;
    }
    return Stream.concat(Stream.of(word), slips(word).stream())
        .map(it -> mistyped.getOrDefault(it, ""))
        .filter(it -> !it.isEmpty() && edges(it).equals(edges(word)))
        .findFirst()
        .orElse(word);
  }

  private static String edges(String word) {
    return "" + word.charAt(0) + word.charAt(word.length() - 1);
  }

  /** The kind of danger that the rules see in {@code words}. */
  Optional<String> kind(List<String> words) {
    var found = phrases.in(words.stream().map(it -> numbers.getOrDefault(it, UNKNOWN)).toList());
    return rules.stream().filter(it -> it.fits(found)).map(Rule::kind).findFirst();
  }

  /** The groups of words that {@link DangerOdds} weighs, each with its name. */
  Map<String, List<String>> groups() {
    var groups = new HashMap<String, List<String>>();
    definitions.forEach(
        (name, written) -> {
          if (name.startsWith(GROUP)) {
            var group = name.substring(GROUP.length()).toUpperCase(Locale.ROOT);
            words(written)
                .forEach(it -> groups.computeIfAbsent(it, key -> new ArrayList<>()).add(group));
          }
        });
    return groups;
  }
}
