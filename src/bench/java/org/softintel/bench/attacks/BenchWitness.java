package org.softintel.bench.attacks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.softintel.local.LocalStack;

/** The packaged witness, at one port and under one key, with a memory that can be taken from it. */
final class BenchWitness {
  static final String NAME = "witness.example/drill";

  private static final Duration TIME_TO_START = Duration.ofSeconds(30);

  private final Path state;
  private final Path said;
  private final Path log;
  private final int port;
  private @Nullable Process process;

  BenchWitness(LocalStack stack, String name, int port) {
    var home = stack.settings().home();
    state = home.resolve(name + "-witness");
    said = home.resolve("logs").resolve(name + "-witness.log");
    log = home.resolve("audit.vkey");
    this.port = port;
    Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
  }

  String url() {
    return "http://127.0.0.1:" + port;
  }

  Path key() {
    return state.resolve("witness.vkey");
  }

  /** It knows its key, and nothing of any log. */
  void startAnew() throws IOException, InterruptedException {
    kill();
    Files.createDirectories(state);
    try (var files = Files.list(state)) {
      for (var file : files.filter(BenchWitness::isMemory).toList()) {
        Files.deleteIfExists(file);
      }
    }
    Files.deleteIfExists(said);
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx64m",
            "-jar",
            "target/softintel-witness.jar",
            "--state",
            state.toString(),
            "--name",
            NAME,
            "--log",
            log.toString(),
            "--port",
            "" + port);
    process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    awaitReady();
  }

  private static boolean isMemory(Path file) {
    var name = file.getFileName().toString();
    return name.startsWith("log-") || name.endsWith(".checkpoint");
  }

  private void awaitReady() throws IOException, InterruptedException {
    var until = System.nanoTime() + TIME_TO_START.toNanos();
    while (!said().contains("Ready: ")) {
      if (System.nanoTime() > until) {
        throw new IllegalStateException("the witness does not start: " + said());
      }
      Thread.sleep(50);
    }
  }

  String said() throws IOException {
    return Files.exists(said) ? Files.readString(said) : "";
  }

  void kill() {
    if (process != null) {
      process.destroyForcibly().onExit().join();
    }
  }
}
