package org.softintel.report.quality;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The words and phrases of {@code danger-words.txt}, which tells how they are written. */
final class DangerWords {
  private static final String FILE = "/quality/danger-words.txt";
  private static final String CLASSES = "/quality/danger-classes.txt";

  private static final List<String> UNKNOWN = List.of("#", "##");

  private record Phrase(String name, List<String> words) {}

  private final Map<String, List<String>> meant = new HashMap<>();
  private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();

  private final Map<String, List<String>> classes = new HashMap<>();

  private DangerWords(String written, List<String> classes) {
    for (var line : classes) {
      var parts = line.split(" ", -1);
      this.classes.put(parts[0], List.of("#" + parts[1], "##" + parts[2]));
    }
    for (var line : written.replace("\n  ", " ").split("\n", -1)) {
      if (line.contains(" > ")) {
        var parts = line.split(" > ", -1);
        meant.put(parts[0], List.of(parts[1].split(" ", -1)));
      } else if (line.contains(" = ")) {
        var parts = line.split(" = ", -1);
        Stream.of(parts[1].split(" \\| ", -1)).forEach(it -> add(parts[0], it));
      }
    }
  }

  static DangerWords read() {
    var lines = lines(FILE).filter(it -> !it.startsWith("#"));
    return new DangerWords(String.join("\n", lines.toList()), lines(CLASSES).toList());
  }

  private static Stream<String> lines(String name) {
    try (var file = requireNonNull(DangerWords.class.getResourceAsStream(name))) {
      return new String(file.readAllBytes(), UTF_8).lines();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String name, String phrase) {
    var words = Stream.of(phrase.split(" ", -1)).flatMap(it -> meant(it).stream()).toList();
    byFirstWord.computeIfAbsent(words.get(0), it -> new ArrayList<>()).add(new Phrase(name, words));
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
    return List.of(Character.isDigit(word.charAt(0)) ? number(word) : word);
  }

  private List<String> ended(String word, String ending) {
    var isNot = ending.equals("t") && word.endsWith("n");
    var bare = isNot ? word.substring(0, word.length() - 1) : word;
    var first = meant.getOrDefault(bare, List.of(bare));
    return Stream.concat(first.stream(), Stream.of(isNot ? "not" : ending)).toList();
  }

  private static String number(String word) {
    if (word.matches("(19|20)\\d\\d")) {
      return "#year";
    }
    return word.chars().allMatch(Character::isDigit) ? "#number" : "#time";
  }

  /** Returns the name of each phrase in {@code words}, in order. */
  List<String> phrases(List<String> words) {
    var names = new ArrayList<String>();
    for (int i = 0; i < words.size(); i++) {
      for (var it : byFirstWord.getOrDefault(words.get(i), List.of())) {
        int end = i + it.words.size();
        if (end <= words.size() && words.subList(i, end).equals(it.words)) {
          names.add(it.name);
        }
      }
    }
    return names;
  }

  /** Returns the class of each word: the first view has fewer classes than the second. */
  List<String> classes(List<String> words, int view) {
    return words.stream().map(it -> classes.getOrDefault(it, UNKNOWN).get(view)).toList();
  }
}
