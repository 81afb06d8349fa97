package org.softintel.platform.settings;

import io.smallrye.config.ConfigValidationException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Whether each setting is known, there and what it must be. */
public final class SettingsCheck implements Check {
  private static final String NAME = "settings";
  private static final Pattern OURS = Pattern.compile("softintel\\..+|SOFTINTEL_([A-Z]+)_.+");
  private static final Pattern SETTING =
      Pattern.compile("softintel(?:\\.(?:\"[^\"]+\"|[A-Za-z0-9_-]+)(?:\\[\\d+])?)+");

  @Override
  public List<CheckResult> results(Settings settings, Instant now) {
    var wrong =
        Stream.of(unknown(settings), missing(settings), unusable(settings))
            .flatMap(it -> it)
            .distinct()
            .map(it -> CheckResult.wrong(NAME, it))
            .toList();
    return wrong.isEmpty()
        ? List.of(CheckResult.right(NAME, "Each setting is known, and none is missing."))
        : wrong;
  }

  private static Stream<String> unknown(Settings settings) {
    return settings.written().stream()
        .filter(SettingsCheck::isOurs)
        .filter(it -> KnownSettings.called(it).isEmpty())
        .sorted()
        .map(it -> it + " is not a setting: is " + KnownSettings.nearest(it) + " meant?");
  }

  /** In the environment there may be more of this name, such as Kubernetes' of a service. */
  private static boolean isOurs(String name) {
    var found = OURS.matcher(name);
    if (!found.matches()) {
      return false;
    }
    var wing = found.group(1);
    return wing == null || KnownSettings.isWing(wing.toLowerCase(Locale.ROOT));
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
      return Optional.of(
          name
              + " has a value that cannot be used"
              + setting.map(it -> ": it must be " + it.kind().words() + ".").orElse("."));
    }
    // What takes the value of another one: that is told of.
    return setting.filter(it -> !it.isAlias()).map(it -> missing(name, it));
  }

  private static String plain(Setting setting) {
    return setting.words().replace("`", "");
  }
}
