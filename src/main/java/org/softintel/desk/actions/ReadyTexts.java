package org.softintel.desk.actions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.softintel.platform.page.FormFields;
import org.softintel.platform.page.Option;

/** Texts for reporters that reveal nothing of what the team does, ready to be chosen. */
final class ReadyTexts {
  private static final String FILE = "/feedback/ready-texts.tsv";
  static final List<Option> OPTIONS =
      file().lines().map(it -> it.split("\t", 2)).map(it -> new Option(it[0], it[1])).toList();

  private ReadyTexts() {}

  /**
   * The ready text that was chosen, and below it the officer's own words; either may be left out.
   */
  static String read(FormFields fields) {
    var chosen = fields.value("ready");
    var ready = OPTIONS.stream().filter(it -> it.value().equals(chosen)).map(Option::text);
    var written =
        fields.optionalText("feedback", "The update for the reporter", ActionForms.MOST_CHARS);
    return Stream.concat(ready, Stream.of(written))
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
