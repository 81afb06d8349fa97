package org.softintel.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
 * archive of its classes, and the memory that it holds after 1,000 reports: docs/performance.md
 * says how to run it.
 */
public final class StartTimes {
  private static final int TURNS = Integer.getInteger("bench.turns", 5);
  private static final int REPORTS = Integer.getInteger("bench.reports", 1_000);
  private static final Path JAVA =
      Path.of(System.getProperty("bench.java", System.getProperty("java.home")));
  private static final List<String> USUAL =
      List.of(System.getProperty("bench.flags", "-XX:+UseSerialGC -Xmx512m").split(" "));
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String REPORT =
      """
      {"narrative": "%s",
       "provenance": {"source": "saw-or-heard"}, "happened": {"kind": "not-known"}}
      """
          .formatted(
              "An invented worry about an invented place, a few lines long, as most are. "
                  .repeat(55));

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
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
    var archive = archive();
    if (!Files.exists(program.resolve(archive.file()))) {
      train(archive);
    }
    for (var turn = 0; turn < TURNS; turn++) {
      measure("plain", List.of());
      measure("with an archive", archive.use());
    }
    all.forEach(StartTimes::print);
    if (REPORTS > 0) {
      memory(archive);
    }
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
    var process = start(archive.write());
    awaitPage(process);
    end(process);
    System.out.printf(
        "the archive has %d MiB%n", Files.size(program.resolve(archive.file())) >> 20);
  }

  private void measure(String way, List<String> flags) throws Exception {
    var began = System.nanoTime();
    var process = start(flags);
    awaitPage(process);
    var seconds = (System.nanoTime() - began) / 1e9;
    var processor = process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
    var measured = new Measured(seconds, processor, resident(process));
    all.computeIfAbsent(way, it -> new ArrayList<>()).add(measured);
    System.out.println(way + ": " + measured);
    end(process);
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

  private void memory(Archive archive) throws Exception {
    var process = start(archive.use());
    awaitPage(process);
    var token = stack.token("reporter");
    for (var i = 0; i < REPORTS; i++) {
      if (i % 500 == 499) {
        token = stack.token("reporter");
      }
      var request =
          HttpRequest.newBuilder(app("/api/v1/reports"))
              .header("Authorization", "Bearer " + token)
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString(REPORT));
      var answer = http.send(request.build(), BodyHandlers.ofString());
      if (answer.statusCode() != 201) {
        throw new IOException("a report was answered " + answer.statusCode());
      }
    }
    System.out.printf("after %,d reports: %d MiB resident%n", REPORTS, resident(process));
    TimeUnit.SECONDS.sleep(20);
    System.out.printf("20 s later: %d MiB resident%n", resident(process));
    end(process);
  }

  private Process start(List<String> flags) throws IOException {
    var command = new ArrayList<String>();
    command.add(JAVA.resolve("bin/java").toString());
    command.addAll(USUAL);
    command.addAll(flags);
    command.add("-Dquarkus.profile=local");
    command.add(
        "-Dsmallrye.config.locations="
            + stack.settings().home().resolve("softintel.properties").toUri());
    command.add("-jar");
    command.add("quarkus-run.jar");
    var log = stack.settings().home().resolve("logs/start.log").toFile();
    return new ProcessBuilder(command)
        .directory(program.toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
        .start();
  }

  private URI app(String path) {
    return URI.create("http://localhost:" + stack.settings().ports().app() + path);
  }

  private void awaitPage(Process process) throws Exception {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (!answers()) {
      if (!process.isAlive() || System.nanoTime() > end) {
        process.destroyForcibly();
        throw new IOException("the application does not start: see logs/start.log");
      }
      TimeUnit.MILLISECONDS.sleep(10);
    }
  }

  private boolean answers() throws InterruptedException {
    try {
      return http.send(HttpRequest.newBuilder(app("/")).build(), BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException e) {
      return false;
    }
  }

  private static void end(Process process) throws InterruptedException {
    process.destroy();
    if (!process.waitFor(1, TimeUnit.MINUTES)) {
      process.destroyForcibly();
    }
  }

  /** In MiB. */
  private static long resident(Process process) throws IOException {
    try (var lines = Files.lines(Path.of("/proc", "" + process.pid(), "status"))) {
      return lines
              .filter(it -> it.startsWith("VmRSS"))
              .mapToLong(it -> Long.parseLong(it.replaceAll("\\D", "")))
              .sum()
          >> 10;
    }
  }
}
