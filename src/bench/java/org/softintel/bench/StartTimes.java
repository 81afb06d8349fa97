package org.softintel.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.softintel.local.LocalStack;

/**
 * How long the packaged application takes from the command to its first page, without and with an
 * archive of its classes, or an unpacked image; and the memory that it holds after 1,000 reports:
 * docs/performance.md says how to run it.
 */
public final class StartTimes {
  private static final int TURNS = Integer.getInteger("bench.turns", 5);
  private static final int REPORTS = Integer.getInteger("bench.reports", 1_000);

  /** The folders of unpacked images, with commas between them; none for what is packaged. */
  private static final List<String> IMAGES =
      List.of(System.getProperty("bench.image", "").split(","));

  private static final boolean PACKAGED = IMAGES.get(0).isEmpty();
  private static final Path JAVA =
      Path.of(System.getProperty("bench.java", System.getProperty("java.home")));

  /** An image has its own, which count on the memory that a container may have. */
  private static final List<String> USUAL =
      List.of(
          System.getProperty(
                  "bench.flags", PACKAGED ? "-XX:+UseSerialGC -Xmx512m" : "-XX:MaxRAM=768m")
              .split(" "));

  private final LocalStack stack;
  private final Path program;
  private final Map<String, List<Measured>> all = new LinkedHashMap<>();

  /** One start: on the clock, on the processors, and what it holds then. */
  private record Measured(double seconds, double processor, long resident) {}

  private StartTimes(LocalStack stack) {
    this.stack = stack;
    program = stack.settings().build().resolve("quarkus-app");
  }

  public static void main(String[] arguments) throws Exception {
    try (var stack = BenchStack.made("start", 800)) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack)));
      start(stack);
      new StartTimes(stack).run();
    }
    System.exit(0);
  }

  private static void stop(LocalStack stack) {
    ProcessHandle.current().descendants().forEach(ProcessHandle::destroy);
    stack.close();
  }

  /** A page needs no Keycloak, a report does. */
  private static void start(LocalStack stack) {
    if (REPORTS > 0) {
      stack.start();
    } else {
      stack.postgres().start();
      stack.mail().start();
      stack.app().start();
    }
    stack.app().stop();
  }

  private void run() throws Exception {
    var ways = PACKAGED ? packaged() : images();
    for (var turn = 0; turn < TURNS; turn++) {
      for (var way : ways.entrySet()) {
        measure(way.getKey(), way.getValue());
      }
    }
    all.forEach(StartTimes::print);
    if (REPORTS > 0) {
      for (var way : ways.entrySet()) {
        memory(way.getKey(), way.getValue());
      }
    }
  }

  /** Starts the application. */
  private interface Start {
    StartedApp begin() throws IOException;
  }

  private Map<String, Start> packaged() throws Exception {
    var archive = archive();
    if (!Files.exists(program.resolve(archive.file()))) {
      train(archive);
    }
    var ways = new LinkedHashMap<String, Start>();
    ways.put("plain", () -> start(List.of()));
    ways.put("with an archive", () -> start(archive.use()));
    return ways;
  }

  private Map<String, Start> images() {
    var ways = new LinkedHashMap<String, Start>();
    for (var image : IMAGES) {
      ways.put(image, () -> StartedApp.image(stack, Path.of(image), USUAL, List.of()));
    }
    return ways;
  }

  /** How this Java writes the archive when it ends, and how it reads it. */
  private record Archive(List<String> write, List<String> use, String file) {}

  private static Archive archive() throws IOException {
    var release = new Properties();
    try (var in = Files.newInputStream(JAVA.resolve("release"))) {
      release.load(in);
    }
    var version = release.getProperty("JAVA_VERSION").replace("\"", "");
    System.out.println("Java " + version + ", " + String.join(" ", USUAL));
    return Runtime.Version.parse(version).feature() >= 25
        ? new Archive(
            List.of("-XX:AOTCacheOutput=app.aot"), List.of("-XX:AOTCache=app.aot"), "app.aot")
        : new Archive(
            List.of("-XX:ArchiveClassesAtExit=app-cds.jsa"),
            List.of("-XX:SharedArchiveFile=app-cds.jsa", "-Xshare:auto"),
            "app-cds.jsa");
  }

  private void train(Archive archive) throws Exception {
    var app = start(archive.write());
    app.awaitPage();
    app.end();
    System.out.printf(
        "the archive has %d MiB%n", Files.size(program.resolve(archive.file())) >> 20);
  }

  private void measure(String way, Start start) throws Exception {
    var began = System.nanoTime();
    var app = start.begin();
    app.awaitPage();
    var seconds = (System.nanoTime() - began) / 1e9;
    var measured = new Measured(seconds, app.processorSeconds(), app.resident());
    all.computeIfAbsent(way, it -> new ArrayList<>()).add(measured);
    System.out.println(way + ": " + measured);
    app.end();
  }

  private static void print(String way, List<Measured> all) {
    System.out.printf(
        "%s: median %.2f s on the clock, %.2f s of the processors, %d MiB resident%n",
        way,
        median(all, Measured::seconds),
        median(all, Measured::processor),
        (long) median(all, Measured::resident));
  }

  private static double median(List<Measured> all, ToDoubleFunction<Measured> of) {
    return all.stream().mapToDouble(of).sorted().skip(all.size() / 2).findFirst().orElse(0);
  }

  private static void memory(String way, Start start) throws Exception {
    var app = start.begin();
    app.awaitPage();
    app.sendReports(REPORTS);
    System.out.printf("%s after %,d reports: %d MiB resident%n", way, REPORTS, app.resident());
    TimeUnit.SECONDS.sleep(20);
    System.out.printf("20 s later: %d MiB resident%n", app.resident());
    app.end();
  }

  private StartedApp start(List<String> flags) throws IOException {
    var options = new ArrayList<>(USUAL);
    options.addAll(flags);
    return StartedApp.packaged(stack, JAVA, options);
  }
}
