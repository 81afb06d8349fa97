package org.softintel.desk.actions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.softintel.platform.page.Option;

/** Texts for reporters that tell nothing of what the team does, ready to be chosen. */
record ReadyTexts(Map<String, String> texts) {
  private static final String FILE = "/feedback/ready-texts.tsv";

  ReadyTexts {
    texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
  }

  static ReadyTexts read() {
    var texts = new LinkedHashMap<String, String>();
    file().lines().map(it -> it.split("\t", 2)).forEach(it -> texts.put(it[0], it[1]));
    return new ReadyTexts(texts);
  }

  List<Option> options() {
    return texts.entrySet().stream().map(it -> new Option(it.getKey(), it.getValue())).toList();
  }

  /** The text that was chosen, if one was, and below it what was written besides. */
  String with(String chosen, String written) {
    return Stream.of(texts.getOrDefault(chosen, ""), written)
        .filter(it -> !it.isEmpty())
        .collect(Collectors.joining("\n\n"));
  }

  private static String file() {
    try (var file = requireNonNull(ReadyTexts.class.getResourceAsStream(FILE))) {
      return new String(file.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
