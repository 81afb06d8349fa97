package org.softintel.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.softintel.local.LocalStack;

/** Commands of a program, as operators start them: with the login of the owner of the tables. */
public final class OwnerCommands {
  private final Path home;
  private final Path program;

  /** {@code program} is the folder of the program: a {@code target/quarkus-app}. */
  public OwnerCommands(LocalStack stack, Path program) {
    home = stack.settings().home();
    this.program = program;
  }

  /** Returns what it printed; throws unless it ended with 0. */
  public String said(String... arguments) throws IOException, InterruptedException {
    var process = process(arguments).start();
    var said = new String(process.getInputStream().readAllBytes(), UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(String.join(" ", arguments) + ": " + end(said));
    }
    return said;
  }

  static String end(String said) {
    var lines = said.strip().lines().toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 4), lines.size()));
  }

  ProcessBuilder process(String... arguments) throws IOException {
    var secrets = new Properties();
    try (var file = Files.newBufferedReader(home.resolve("secrets.properties"))) {
      secrets.load(file);
    }
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-Dquarkus.profile=local",
                "-Dsmallrye.config.locations=" + home.resolve("softintel.properties").toUri(),
                "-Dsoftintel.platform.migration.username=softintel_owner",
                "-jar",
                program.resolve("quarkus-run.jar").toString()));
    command.addAll(List.of(arguments));
    var process = new ProcessBuilder(command).redirectErrorStream(true);
    process
        .environment()
        .put("SOFTINTEL_PLATFORM_MIGRATION_PASSWORD", secrets.getProperty("softintel_owner"));
    return process;
  }
}
