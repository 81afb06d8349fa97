package org.softintel.platform.settings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Each setting that operators may need: of the service, and of the framework below it. */
public final class KnownSettings {
  private static final int SHORT = 6;
  private static final int LONG = 10;

  /** What the framework has, and is like what we know. */
  private static final Set<String> FRAMEWORKS =
      Set.of(
          "quarkus.datasource.jdbc.min-size",
          "quarkus.http.cors",
          "quarkus.http.proxy.allow-forwarded");

  private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();
  private static final List<Setting> ALL =
      Stream.of("framework.tsv", "service.tsv")
          .flatMap(KnownSettings::read)
          .sorted(Comparator.comparing(Setting::name))
          .toList();

  private KnownSettings() {}

  /** In the order of their names. */
  public static List<Setting> all() {
    return ALL;
  }

  static Optional<Setting> called(String given) {
    return ALL.stream().filter(it -> it.isCalled(given)).findFirst();
  }

  /** What to say of a value that is not of its setting's kind. */
  static String unusable(String name, Optional<Setting> setting) {
    return name
        + " has a value that cannot be used"
        + setting.map(it -> ": it must be " + it.kind().words() + ".").orElse(".");
  }

  /** Whether settings begin with it after our name, or would if it were not misspelt. */
  static boolean meansWing(String given) {
    return ALL.stream()
        .filter(it -> it.name().startsWith("softintel."))
        .map(it -> it.name().split("\\.", -1)[1])
        .anyMatch(it -> distance(given, it) <= (it.length() > SHORT ? 2 : 1));
  }

  /** Whether it is none of the framework's, and somebody probably meant one that we know. */
  static boolean isNearOne(String given) {
    var meant = nearest(given);
    int most = meant.length() - meant.lastIndexOf('.') > LONG ? 3 : 2;
    return FRAMEWORKS.stream().noneMatch(it -> it.equals(given) || environment(it).equals(given))
        && distance(given.contains(".") ? meant : environment(meant), given) <= most;
  }

  static String environment(String name) {
    return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }

  static int distance(String one, String other) {
    return DISTANCE.apply(one, other);
  }

  /** The name that was probably meant, as files have it. */
  static String nearest(String given) {
    return given.contains(".")
        ? nearest(ALL.stream().map(it -> filled(it.name(), given)).toList(), it -> it, given)
        : nearest(ALL, Setting::environment, given).name();
  }

  private static <T> T nearest(List<T> all, Function<T, String> name, String given) {
    return all.stream()
        .min(Comparator.comparing(it -> distance(name.apply(it), given)))
        .orElseThrow();
  }

  /** With what somebody called theirs in the place of NAME. */
  private static String filled(String name, String given) {
    var parts = name.split("\\.", -1);
    var theirs = given.split("\\.", -1);
    for (int i = 0; i < parts.length && i < theirs.length; i++) {
      parts[i] = parts[i].equals("NAME") ? theirs[i] : parts[i];
    }
    return String.join(".", parts);
  }

  private static Stream<Setting> read(String file) {
    try (var in = KnownSettings.class.getResourceAsStream("/settings/" + file)) {
      return new String(requireNonNull(in).readAllBytes(), UTF_8).lines().map(Setting::parse);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
