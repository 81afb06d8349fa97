package org.softintel.platform.settings;

import io.smallrye.config.ConfigValidationException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Whether each setting is known, there and what it must be. */
public final class SettingsCheck implements Check {
  private static final String NAME = "settings";
  private static final String LOCATIONS = "smallrye.config.locations";
  private static final String LOCATION = "SMALLRYE_CONFIG_LOCATIONS names ";
  private static final String FIRST = "softintel";
  private static final String FRAMEWORK = "quarkus";
  private static final Pattern IN_ENVIRONMENT = Pattern.compile("[A-Z0-9_]+");
  private static final Pattern SETTING =
      Pattern.compile("softintel(?:\\.(?:\"[^\"]+\"|[A-Za-z0-9_-]+)(?:\\[\\d+])?)+");

  @Override
  public List<CheckResult> results(Settings settings, Instant now) {
    var wrong =
        Stream.of(
                notThere(settings),
                unknown(settings),
                missing(settings),
                unusable(settings),
                blank(settings),
                outOfBounds(settings),
                SettingOrder.wrong(settings))
            .flatMap(it -> it)
            .distinct()
            .map(it -> CheckResult.wrong(NAME, it))
            .toList();
    return wrong.isEmpty()
        ? List.of(CheckResult.right(NAME, "Each setting is known, and none is missing."))
        : wrong;
  }

  /** The library passes over a file that is not there, and over one of another kind. */
  private static Stream<String> notThere(Settings settings) {
    return settings.value(LOCATIONS).stream()
        .flatMap(it -> Stream.of(it.split(",", -1)))
        .map(it -> it.strip().replaceFirst("^file:(//)?(?=/)", ""))
        .filter(it -> !it.matches("[a-z]{2,}:.*"))
        .flatMap(it -> noFile(it).stream().map(why -> LOCATION + it + ", which is " + why + "."));
  }

  private static Optional<String> noFile(String name) {
    try {
      var file = Path.of(name);
      if (Files.isDirectory(file)) {
        return Optional.of("a directory: name the file of properties in it");
      }
      if (!Files.isReadable(file)) {
        return Optional.of("no file to read");
      }
      return Optional.of("no file of properties: its name must end with .properties")
          .filter(it -> !name.endsWith(".properties"));
    } catch (InvalidPathException e) {
      return Optional.of("no file to read");
    }
  }

  private static Stream<String> unknown(Settings settings) {
    return settings.written().stream()
        .filter(it -> KnownSettings.called(it).isEmpty())
        .filter(SettingsCheck::isMeantForUs)
        .sorted()
        .map(it -> it + " is not a setting: is " + KnownSettings.nearest(it) + " meant?");
  }

  /**
   * Also if it is misspelt in its first part, or few letters make it a setting of the framework.
   */
  private static boolean isMeantForUs(String name) {
    var parts = name.split("[._]", -1);
    var first = parts[0].toLowerCase(Locale.ROOT);
    if (parts.length == 1) {
      return false;
    }
    if (IN_ENVIRONMENT.matcher(name).matches()) {
      // There may be more of our name, such as what Kubernetes says of a service.
      return (isOrMeans(first, FIRST) && KnownSettings.meansWing(parts[1].toLowerCase(Locale.ROOT)))
          || (isOrMeans(first, FRAMEWORK) && KnownSettings.isNearOne(name));
    }
    return isOrMeans(first, FIRST)
        || (isOrMeans(first, FRAMEWORK)
            && (!first.equals(FRAMEWORK) || KnownSettings.isNearOne(name)));
  }

  private static boolean isOrMeans(String given, String known) {
    return KnownSettings.distance(given, known) <= 2;
  }

  /** What only the framework reads. */
  private static Stream<String> missing(Settings settings) {
    return KnownSettings.all().stream()
        .filter(it -> it.isNeeded() && it.mapping().isEmpty())
        .filter(it -> settings.value(it.name()).isEmpty())
        .map(it -> missing(it.name(), it));
  }

  private static String missing(String name, Setting setting) {
    return name + " is missing. It is " + setting.kind().words() + ": " + plain(setting);
  }

  private static Stream<String> unusable(Settings settings) {
    var mappings = KnownSettings.all().stream().map(Setting::mapping).filter(it -> !it.isEmpty());
    try {
      settings.with(mappings.distinct().<Class<?>>map(SettingsCheck::mapping).toList());
      return Stream.of();
    } catch (ConfigValidationException e) {
      return IntStream.range(0, e.getProblemCount())
          .mapToObj(it -> String.valueOf(e.getProblem(it).getMessage()))
          .flatMap(it -> sentence(it, settings).stream());
    }
  }

  private static Stream<String> blank(Settings settings) {
    return settings.blank().map(it -> it + " has a value of spaces only.");
  }

  /** What the library takes, and the service could not work with. */
  private static Stream<String> outOfBounds(Settings settings) {
    return KnownSettings.all().stream()
        // Of what takes the value of another one, that is told of.
        .filter(
            it -> !it.isAlias() || !settings.value(it.name()).equals(settings.value(it.original())))
        .flatMap(
            it ->
                settings.given(it).entrySet().stream()
                    .flatMap(given -> wrong(it, given, settings.isLocal()).stream()));
  }

  private static Optional<String> wrong(
      Setting setting, Map.Entry<String, String> given, boolean local) {
    if (!setting.kind().takes(given.getValue())) {
      return Optional.of(KnownSettings.unusable(given.getKey(), Optional.of(setting)));
    }
    return Bounds.of(setting)
        .filter(it -> !local && !it.hold(setting.kind(), given.getValue()))
        .map(it -> given.getKey() + " is out of bounds: it must be " + it.words() + ".");
  }

  private static Class<?> mapping(String name) {
    try {
      return Class.forName(name, false, Thread.currentThread().getContextClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the library says holds the value, which may be a secret. */
  private static Optional<String> sentence(String problem, Settings settings) {
    var found = SETTING.matcher(problem);
    if (!found.find()) {
      return Optional.of("The settings cannot be read.");
    }
    var name = found.group();
    var setting = KnownSettings.called(name);
    if (settings.value(name).isPresent()) {
      return Optional.of(KnownSettings.unusable(name, setting));
    }
    // What takes the value of another one: that is told of.
    return setting.filter(it -> !it.isAlias()).map(it -> missing(name, it));
  }

  private static String plain(Setting setting) {
    return setting.words().replace("`", "");
  }
}
