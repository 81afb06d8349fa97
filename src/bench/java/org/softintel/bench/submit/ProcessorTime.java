package org.softintel.bench.submit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.softintel.local.LocalStack;

/**
 * Processor time in microseconds, of the application, of PostgreSQL and of the bench. Unlike a time
 * by the clock it says the same while other work keeps the machine busy.
 */
record ProcessorTime(double app, double postgres, double bench) {
  private static final double MICROS_A_TICK = 10_000;
  private static final int PARENT = 1;
  private static final int OWN = 11;
  private static final int OF_ENDED_CHILDREN = 13;

  /** So far, without the sessions {@code beside} what is measured. */
  static ProcessorTime now(LocalStack stack, Set<Long> beside) throws IOException {
    var home = stack.settings().home();
    var app = Long.parseLong(Files.readString(home.resolve("app.pid")).strip());
    var postgres = Long.parseLong(Files.readString(home.resolve("postgres.pid")).strip());
    long sum = ticks(postgres, OWN) + ticks(postgres, OF_ENDED_CHILDREN);
    try (var processes = Files.list(Path.of("/proc"))) {
      sum +=
          processes
              .map(it -> it.getFileName().toString())
              .filter(it -> it.matches("\\d+"))
              .map(Long::valueOf)
              .filter(it -> !beside.contains(it) && ticks(it, PARENT, 1) == postgres)
              .mapToLong(it -> ticks(it, OWN))
              .sum();
    }
    return new ProcessorTime(
        MICROS_A_TICK * ticks(app, OWN),
        MICROS_A_TICK * sum,
        MICROS_A_TICK * ticks(ProcessHandle.current().pid(), OWN));
  }

  ProcessorTime since(ProcessorTime before, int reports) {
    return new ProcessorTime(
        (app - before.app) / reports,
        (postgres - before.postgres) / reports,
        (bench - before.bench) / reports);
  }

  private static long ticks(long process, int from) {
    return ticks(process, from, 2);
  }

  /** The sum of some numbers of its status; nothing of a process that has ended. */
  private static long ticks(long process, int from, int many) {
    try {
      var status = Files.readString(Path.of("/proc", Long.toString(process), "stat"));
      return Stream.of(status.substring(status.lastIndexOf(')') + 2).split(" "))
          .skip(from)
          .limit(many)
          .mapToLong(Long::parseLong)
          .sum();
    } catch (IOException e) {
      return 0;
    }
  }

  @Override
  public String toString() {
    return "%.0f µs of processor of the application, %.0f of PostgreSQL, %.0f of the bench"
        .formatted(app, postgres, bench);
  }
}
