package org.softintel.report.quality;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What words stand for ({@code danger-words.txt}: one way to write it, and what it means). */
final class DangerWords {
  private static final String FILE = "/quality/danger-words.txt";

  private final Map<String, List<String>> meant;

  private DangerWords(Map<String, List<String>> meant) {
    this.meant = meant;
  }

  static DangerWords read() {
    try (var file = requireNonNull(DangerWords.class.getResourceAsStream(FILE))) {
      return new DangerWords(
          new String(file.readAllBytes(), UTF_8)
              .lines()
              .map(it -> it.split(" > ", 2))
              .collect(Collectors.toMap(it -> it[0], it -> List.of(it[1].split(" ", -1)))));
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
}
