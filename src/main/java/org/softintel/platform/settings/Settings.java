package org.softintel.platform.settings;

import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/** What was set, for whoever looks at it before anything starts. */
public final class Settings {
  private final Config config;
  private final boolean local;

  /** {@code local}: whether this is local mode, which may do what production may not. */
  public Settings(Config config, boolean local) {
    this.config = config;
    this.local = local;
  }

  public boolean isLocal() {
    return local;
  }

  /** Empty also for one that has no text, or takes its value from one that is missing. */
  public Optional<String> value(String name) {
    return Optional.ofNullable(expanded(name)).filter(it -> !it.isBlank());
  }

  /** Of a list of files: in one line, or each under a number. Throws {@link StartRefused}. */
  public List<Path> files(String name) {
    return with(List.of()).getOptionalValues(name, String.class).orElse(List.of()).stream()
        .map(String::strip)
        .map(it -> file(name, it))
        .toList();
  }

  /** Throws {@link StartRefused} where no file can be called so, which depends on the system. */
  public static Path file(String name, String value) {
    try {
      return Path.of(value);
    } catch (InvalidPathException e) {
      throw new StartRefused(KnownSettings.unusable(name, KnownSettings.called(name)));
    }
  }

  /** As files have them; names in the environment as they stand there. */
  public Set<String> names() {
    return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
        .collect(Collectors.toSet());
  }

  /** As somebody wrote them, into a file or into the environment. */
  Set<String> written() {
    return StreamSupport.stream(config.getConfigSources().spliterator(), false)
        .flatMap(Settings::written)
        .collect(Collectors.toSet());
  }

  // What the library makes of the environment's names may be none.
  private static Stream<String> written(ConfigSource source) {
    var names = source.getPropertyNames().stream();
    return source.getName().startsWith("EnvConfigSource")
        ? names.filter(it -> it.matches("[A-Z0-9_]+"))
        : names.map(it -> it.replaceFirst("^%[^.]+\\.", ""));
  }

  /** Those of a kind that are secrets, or files that hold them: what was set, by its name. */
  public Map<String, String> secrets(SettingKind kind) {
    var found = new TreeMap<String, String>();
    for (var setting : KnownSettings.all()) {
      if (setting.secret() && setting.kind() == kind) {
        found.putAll(given(setting));
      }
    }
    return found;
  }

  /** What it was set to, by each name that it was given. */
  Map<String, String> given(Setting setting) {
    var found = new TreeMap<String, String>();
    Stream.concat(Stream.of(setting.name()), inFiles().filter(setting::isCalled))
        .forEach(name -> value(name).ifPresent(it -> found.put(name, it)));
    return found;
  }

  /** Names of settings that we know, with nothing but spaces in their value. */
  Stream<String> blank() {
    return inFiles()
        .filter(this::isBlank)
        .filter(it -> KnownSettings.called(it).isPresent())
        .sorted();
  }

  private boolean isBlank(String name) {
    var value = expanded(name);
    return value != null && !value.isEmpty() && value.isBlank();
  }

  private Stream<String> inFiles() {
    return names().stream().filter(it -> it.contains("."));
  }

  /** Throws {@link ConfigValidationException} if something of it is missing or cannot be used. */
  public <T> T as(Class<T> mapping) {
    return with(List.of(mapping)).getConfigMapping(mapping);
  }

  SmallRyeConfig with(List<? extends Class<?>> mappings) {
    var builder =
        new SmallRyeConfigBuilder()
            .withSources(new Given())
            .withValidateUnknown(false)
            .addDiscoveredConverters();
    for (var mapping : mappings) {
      builder.withMapping(mapping);
    }
    return builder.build();
  }

  private @Nullable String expanded(String name) {
    try {
      return config.getConfigValue(name).getValue();
    } catch (NoSuchElementException e) {
      return null;
    }
  }

  private final class Given implements ConfigSource {
    @Override
    public Set<String> getPropertyNames() {
      return names();
    }

    @Override
    public @Nullable String getValue(String name) {
      return expanded(name);
    }

    @Override
    public String getName() {
      return "what was set";
    }
  }
}
