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

/** The phrases of {@code danger-phrases.txt}, which tells how they are written. */
final class DangerPhrases {
  private static final String FILE = "/quality/danger-phrases.txt";

  private record Phrase(String name, List<String> words) {}

  private final DangerRules rules;
  private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();

  private DangerPhrases(DangerRules rules, String written) {
    this.rules = rules;
    for (var line : written.replace("\n  ", " ").split("\n", -1)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        var parts = line.split(" = ", 2);
        Stream.of(parts[1].split(" \\| ", -1)).forEach(it -> add(parts[0], it));
      }
    }
  }

  static DangerPhrases read(DangerRules rules) {
    try (var file = requireNonNull(DangerPhrases.class.getResourceAsStream(FILE))) {
      return new DangerPhrases(rules, new String(file.readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String name, String phrase) {
    var words = Stream.of(phrase.split(" ", -1)).flatMap(it -> rules.meant(it).stream()).toList();
    byFirstWord.computeIfAbsent(words.get(0), it -> new ArrayList<>()).add(new Phrase(name, words));
  }

  /** Returns the name of each phrase in {@code words}, as often as it is there. */
  List<String> in(List<String> words) {
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
}
