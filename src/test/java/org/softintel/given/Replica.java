package org.softintel.given;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** A second process of the application beside that of the stack, on the same database. */
public final class Replica implements AutoCloseable {
  private static final Duration TIME_TO_START = Duration.ofMinutes(3);

  private final Process process;
  private final int port;
  private final int management;

  private Replica(Process process, int port, int management) {
    this.process = process;
    this.port = port;
    this.management = management;
  }

  /** With these settings besides those of the stack; returns when it answers. */
  public static Replica started(Map<String, String> settings) {
    var ports = TestStack.freePorts(2);
    var port = ports.get(0);
    var management = ports.get(1);
    var own = new HashMap<>(settings);
    own.put("quarkus.http.port", "" + port);
    own.put("quarkus.management.port", "" + management);
    var home = TestStack.shared().home();
    var file = write(home, "replica-" + port + ".properties", own);
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1", // It does not live long enough for the second compiler.
            // The stack's own process has verified the same classes, which takes a quarter of a
            // start.
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:-BytecodeVerificationRemote",
            "-Xmx384m",
            "-Dquarkus.profile=local",
            "-Dsmallrye.config.locations=" + file.toUri(),
            "-jar",
            Path.of("target/quarkus-app/quarkus-run.jar").toString());
    var replica = new Replica(process(command, home.resolve("logs/replica.log")), port, management);
    var ready = URI.create("http://127.0.0.1:" + management + "/q/health/ready");
    Await.until("a second process", TIME_TO_START, () -> replica.hasEnded() || answers(ready));
    if (replica.hasEnded()) {
      throw new AssertionError("a second process has ended: see replica.log of the stack");
    }
    return replica;
  }

  /** The stack's own settings with some of them changed: a file has the last word. */
  private static Path write(Path home, String name, Map<String, String> own) {
    var all = new Properties();
    var file = home.resolve(name).toAbsolutePath();
    try (var in = Files.newBufferedReader(home.resolve("softintel.properties"));
        var out = Files.newBufferedWriter(file)) {
      all.load(in);
      all.putAll(own);
      all.store(out, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  /** An address of the application, at this process. */
  public String at(String address) {
    return "http://localhost:" + port + address;
  }

  /** What its metrics say now. */
  public String metrics() {
    return RestAssured.get("http://127.0.0.1:" + management + "/q/metrics").asString();
  }

  /** As a machine that loses its power. */
  public void kill() {
    process.destroyForcibly();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  private static Process process(List<String> command, Path log) {
    try {
      var process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
      return process;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean hasEnded() {
    return !process.isAlive();
  }

  private static boolean answers(URI address) throws Exception {
    var request = HttpRequest.newBuilder(address).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode() == 200;
  }
}
