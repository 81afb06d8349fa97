package org.softintel.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What an earlier run left behind when it was killed. */
final class OrphanedProcesses {
  private final LocalSettings settings;

  OrphanedProcesses(LocalSettings settings) {
    this.settings = settings;
  }

  /** Ends the part's old process, unless the pid belongs to a stranger by now. */
  void clear(PartProcess running) {
    var part = running.part();
    Stream.of(running.pidFile(), settings.home().resolve("postgres/postmaster.pid"))
        .flatMap(file -> process(file).stream())
        .filter(hasMark(part.mark()))
        .distinct()
        .forEach(
            left -> {
              System.out.println(running.title() + " of an earlier run still runs: stopping it");
              LocalProcesses.end(left, part.stopSignal(), Duration.ofSeconds(10));
            });
    running.deletePidFile();
  }

  private static Optional<ProcessHandle> process(Path pidFile) {
    try (var lines = Files.lines(pidFile)) {
      return lines
          .findFirst()
          .filter(line -> line.matches("\\d{1,9}"))
          .flatMap(line -> ProcessHandle.of(Long.parseLong(line)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Predicate<ProcessHandle> hasMark(String mark) {
    return process -> process.info().commandLine().filter(line -> line.contains(mark)).isPresent();
  }
}
