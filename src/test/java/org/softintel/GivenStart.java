package org.softintel;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.softintel.platform.settings.CheckResult;
import org.softintel.platform.settings.Settings;

/** What the program makes of settings, outside local mode and without starting. */
public final class GivenStart {
  private static final Path OURS = Path.of("src/main/resources/application.properties");
  private static final int ABOVE_OURS = 275;
  private static final int ABOVE_FILES = 300;

  private GivenStart() {}

  static Settings settings(Map<String, String> file, Map<String, String> environment)
      throws IOException {
    return new Settings(
        new SmallRyeConfigBuilder()
            .addDefaultInterceptors()
            .addDiscoveredConverters()
            .withSources(
                new PropertiesConfigSource(OURS.toUri().toURL(), 250),
                new PropertiesConfigSource(Map.copyOf(file), "given", ABOVE_OURS),
                new EnvConfigSource(Map.copyOf(environment), ABOVE_FILES))
            .build(),
        false);
  }

  /** What {@code check} says is wrong. */
  public static List<String> wrong(Map<String, String> file, Map<String, String> environment)
      throws IOException {
    return CheckCommand.look(settings(file, environment)).stream()
        .filter(it -> !it.ok())
        .map(CheckResult::sentence)
        .toList();
  }

  /** What the start refuses. */
  public static List<String> refused(Map<String, String> file, Map<String, String> environment)
      throws IOException {
    return ServiceStart.refused(settings(file, environment), true);
  }
}
