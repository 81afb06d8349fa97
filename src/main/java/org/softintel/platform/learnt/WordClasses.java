package org.softintel.platform.learnt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which words are alike ({@code learnt/word-classes.txt}: a word and its two classes). The first
 * view has fewer classes than the second.
 */
public final class WordClasses {
  private static final String FILE = "/learnt/word-classes.txt";
  private static final List<String> UNKNOWN = List.of("#", "##");

  /** Read once: it knows eleven thousand words. */
  private static final Map<String, List<String>> CLASSES = read();

  private WordClasses() {}

  /** Returns the class of a word in a view, 0 or 1. */
  public static String of(String word, int view) {
    return of(word).get(view);
  }

  /** Returns its classes in both views. */
  public static List<String> of(String word) {
    return CLASSES.getOrDefault(word, UNKNOWN);
  }

  private static Map<String, List<String>> read() {
    try (var file = requireNonNull(WordClasses.class.getResourceAsStream(FILE))) {
      return new String(file.readAllBytes(), UTF_8)
          .lines()
          .map(it -> it.split(" ", -1))
          .collect(Collectors.toMap(it -> it[0], it -> List.of("#" + it[1], "##" + it[2])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
