package org.softintel.report.quality;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * What words stand for ({@code danger-words.txt}: one way to write it, and what it means), and
 * which of them are alike ({@code danger-classes.txt}: a word and its two classes).
 */
final class DangerWords {
  private static final String WORDS = "/quality/danger-words.txt";
  private static final String CLASSES = "/quality/danger-classes.txt";

  private static final List<String> UNKNOWN = List.of("#", "##");

  private final Map<String, List<String>> meant = new HashMap<>();
  private final Map<String, List<String>> classes = new HashMap<>();

  static DangerWords read() {
    var words = new DangerWords();
    read(WORDS, " > ", (word, it) -> words.meant.put(word, List.of(it.split(" ", -1))));
    read(
        CLASSES,
        " ",
        (word, it) -> {
          var both = it.split(" ", -1);
          words.classes.put(word, List.of("#" + both[0], "##" + both[1]));
        });
    return words;
  }

  private static void read(String name, String between, BiConsumer<String, String> line) {
    try (var file = requireNonNull(DangerWords.class.getResourceAsStream(name))) {
      new String(file.readAllBytes(), UTF_8)
          .lines()
          .map(it -> it.split(between, 2))
          .forEach(it -> line.accept(it[0], it[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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

  /** Returns the class of each word: the first view has fewer classes than the second. */
  List<String> classes(List<String> words, int view) {
    return words.stream().map(it -> classes.getOrDefault(it, UNKNOWN).get(view)).toList();
  }
}
