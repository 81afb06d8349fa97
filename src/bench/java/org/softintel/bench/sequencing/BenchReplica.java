package org.softintel.bench.sequencing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.softintel.local.LocalStack;

/** A process of the application on the stack's database, which is killed and started again. */
public final class BenchReplica {
  private static final Duration TIME_TO_START = Duration.ofMinutes(3);

  /** As in the chart: {@code terminationGracePeriodSeconds}. */
  private static final Duration TIME_TO_END = Duration.ofSeconds(30);

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final Path home;
  private final String name;
  private final int port;
  private final Map<String, String> own;
  private volatile @Nullable Process process;

  public BenchReplica(LocalStack stack, String name, int port) {
    this(stack, name, port, Map.of());
  }

  /** With settings of its own besides those of the stack. */
  public BenchReplica(LocalStack stack, String name, int port, Map<String, String> own) {
    home = stack.settings().home();
    this.name = name;
    this.port = port;
    this.own = Map.copyOf(own);
    Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
  }

  public String name() {
    return name;
  }

  public URI app() {
    return URI.create("http://localhost:" + port);
  }

  /** What it keeps of its own checkpoints outside the database. */
  public Path lastSigned() {
    return home.resolve(name + "-last-signed");
  }

  public void start() throws IOException {
    start(Path.of("target/quarkus-app"), it -> true);
  }

  /** Another version of the program, and which settings it knows: it refuses others. */
  public void start(Path program, Predicate<String> known) throws IOException {
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx384m",
            "-Dquarkus.profile=local",
            "-Dsmallrye.config.locations=" + settings(known).toUri(),
            "-jar",
            program.resolve("quarkus-run.jar").toString());
    process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
            .start();
  }

  public Path log() {
    return home.resolve("logs").resolve(name + ".log");
  }

  private Path settings(Predicate<String> known) throws IOException {
    var all = new Properties();
    try (var stack = Files.newBufferedReader(home.resolve("softintel.properties"))) {
      all.load(stack);
    }
    var url = "quarkus.datasource.jdbc.url";
    all.put(url, all.getProperty(url) + "?ApplicationName=" + name);
    all.put("quarkus.http.port", "" + port);
    all.put("quarkus.management.port", "" + (port + 1));
    all.put("softintel.audit.log.last-signed", lastSigned().toString());
    all.putAll(own);
    all.keySet().removeIf(it -> !known.test(it.toString()));
    var file = home.resolve(name + ".properties");
    try (var own = Files.newBufferedWriter(file)) {
      all.store(own, null);
    }
    return file;
  }

  public void awaitReady() throws InterruptedException {
    var until = System.nanoTime() + TIME_TO_START.toNanos();
    while (!isReady()) {
      if (System.nanoTime() > until) {
        throw new IllegalStateException(name + " does not start");
      }
      Thread.sleep(50);
    }
  }

  public boolean isReady() throws InterruptedException {
    var ready = URI.create("http://127.0.0.1:" + (port + 1) + "/q/health/ready");
    var request = HttpRequest.newBuilder(ready).timeout(Duration.ofSeconds(5)).build();
    try {
      return CLIENT.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /** SIGTERM: as an operator stops it. Returns how long it took; throws if it did not end. */
  public Duration stop() throws InterruptedException {
    var running = Objects.requireNonNull(process);
    var began = System.nanoTime();
    running.destroy();
    if (!running.waitFor(TIME_TO_END.toSeconds(), TimeUnit.SECONDS)) {
      throw new IllegalStateException(name + " does not end");
    }
    return Duration.ofNanos(System.nanoTime() - began);
  }

  /** SIGKILL: as a machine that loses its power. */
  public void kill() {
    var running = process;
    if (running != null) {
      running.destroyForcibly().onExit().join();
    }
  }
}
