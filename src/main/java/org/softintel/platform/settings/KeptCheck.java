package org.softintel.platform.settings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether settings of the framework, that the service relies on, are as it set them. */
public final class KeptCheck implements Check {
  private static final String NAME = "settings";
  private static final String OWNERS = "softintel.platform.migration.";

  /** {@code why} says what it must be and what would happen otherwise. */
  private record Kept(String name, Pattern allowed, String why) {
    static Kept parse(String line) {
      var parts = line.split("\t", -1);
      return new Kept(parts[0], Pattern.compile(parts[1]), parts[2]);
    }

    private boolean isCalled(String given) {
      return given.matches(Pattern.quote(name).replace("*", "\\E(\"[^\"]+\"|[^.\"]+)\\Q"))
          || given.matches(
              name.replaceAll("[^A-Za-z0-9*]", "_").toUpperCase(Locale.ROOT).replace("*", "\\w+"));
    }

    private Stream<String> wrong(Settings settings) {
      return Stream.concat(Stream.of(name), settings.names().stream().filter(this::isCalled))
          .filter(
              it ->
                  settings.value(it).filter(v -> !allowed.matcher(v.strip()).matches()).isPresent())
          .map(it -> it + " must " + why);
    }
  }

  @Override
  public List<CheckResult> results(Settings settings, Instant now) {
    var wrong =
        settings.isLocal()
            ? List.<String>of()
            : Stream.concat(
                    read().flatMap(it -> it.wrong(settings)).distinct(), ownersLogin(settings))
                .toList();
    return wrong.isEmpty()
        ? List.of(CheckResult.right(NAME, "What the service relies on was left as it is."))
        : wrong.stream().map(it -> CheckResult.wrong(NAME, it)).toList();
  }

  /** Whoever takes the service over would be the owner of the tables too. */
  private static Stream<String> ownersLogin(Settings settings) {
    return Stream.of(OWNERS + "username", OWNERS + "password")
        .filter(it -> settings.value(it).isPresent())
        .map(
            it ->
                it
                    + " must not be among the settings of the service: give it only to the commands"
                    + " that need it.");
  }

  private static Stream<Kept> read() {
    try (var in = KeptCheck.class.getResourceAsStream("/settings/kept.tsv")) {
      return new String(requireNonNull(in).readAllBytes(), UTF_8).lines().map(Kept::parse);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
