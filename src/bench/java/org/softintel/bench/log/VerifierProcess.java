package org.softintel.bench.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code softintel-verify.jar} in a process of its own. */
public final class VerifierProcess {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

  private VerifierProcess() {}

  /** What it said, and what it took; {@code peak} is resident memory as the kernel counts it. */
  public record Run(
      int exit, String said, Duration onTheClock, Duration ofProcessors, String peak) {
    @Override
    public String toString() {
      return "%s: exit %d after %.1f s, %.1f s of the processors, at most %s resident"
          .formatted(
              said.strip(), exit, onTheClock.toMillis() / 1e3, ofProcessors.toMillis() / 1e3, peak);
    }
  }

  /** {@code heap} such as {@code 256m}. */
  public static Run run(String heap, String... arguments) throws IOException, InterruptedException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-jar",
                "target/softintel-verify.jar"));
    command.addAll(List.of(arguments));
    var said = Files.createTempFile("softintel-verify", ".out");
    var began = System.nanoTime();
    var process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    var worked = Duration.ZERO;
    var peak = "unknown";
    while (!process.waitFor(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
      worked = process.info().totalCpuDuration().orElse(worked);
      peak = peak(process.pid(), peak);
    }
    var took = Duration.ofNanos(System.nanoTime() - began);
    try {
      return new Run(process.exitValue(), Files.readString(said, UTF_8), took, worked, peak);
    } finally {
      Files.delete(said);
    }
  }

  private static String peak(long process, String otherwise) {
    try (var lines = Files.lines(Path.of("/proc", Long.toString(process), "status"))) {
      return lines
          .filter(it -> it.startsWith("VmHWM"))
          .map(it -> it.substring(it.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(otherwise);
    } catch (IOException | java.io.UncheckedIOException e) {
      return otherwise;
    }
  }
}
