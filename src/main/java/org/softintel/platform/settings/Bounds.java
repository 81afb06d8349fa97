package org.softintel.platform.settings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Between what a number, a time or a size must be for the service to work as it is meant to. */
record Bounds(String least, String most) {
  private static final Map<String, Bounds> ALL = read();

  /** Empty for what is no amount. */
  static Optional<Bounds> of(Setting setting) {
    return Optional.ofNullable(ALL.get(setting.name()));
  }

  /** Whether this value, which is one of the setting's kind, lies between them. */
  boolean hold(SettingKind kind, String value) {
    var given = kind.amount(value);
    return given.compareTo(kind.amount(least)) >= 0 && given.compareTo(kind.amount(most)) <= 0;
  }

  String words() {
    return "from " + least + " to " + most;
  }

  private static Map<String, Bounds> read() {
    try (var in = Bounds.class.getResourceAsStream("/settings/bounds.tsv")) {
      return new String(requireNonNull(in).readAllBytes(), UTF_8)
          .lines()
          .map(it -> it.split("\t", -1))
          .collect(Collectors.toUnmodifiableMap(it -> it[0], it -> new Bounds(it[1], it[2])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
