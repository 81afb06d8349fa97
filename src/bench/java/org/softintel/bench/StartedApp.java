package org.softintel.bench;

import static java.util.stream.Collectors.joining;

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
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.softintel.local.LocalStack;

/** The application of a stack, started as it is packaged or as an unpacked image has it. */
final class StartedApp {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final String REPORT =
      """
      {"narrative": "%s",
       "provenance": {"source": "saw-or-heard"}, "happened": {"kind": "not-known"}}
      """
          .formatted(
              "An invented worry about an invented place, a few lines long, as most are. "
                  .repeat(55));

  private final LocalStack stack;
  private final Process process;

  private StartedApp(LocalStack stack, ProcessBuilder command) throws IOException {
    this.stack = stack;
    var log = stack.settings().home().resolve("logs/start.log").toFile();
    process =
        command
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
            .start();
  }

  static StartedApp packaged(LocalStack stack, Path java, List<String> options) throws IOException {
    var command = new ArrayList<String>();
    command.add(java.resolve("bin/java").toString());
    command.addAll(options);
    command.addAll(settings(stack));
    command.addAll(List.of("-jar", "quarkus-run.jar"));
    var folder = stack.settings().build().resolve("quarkus-app");
    return new StartedApp(stack, new ProcessBuilder(command).directory(folder.toFile()));
  }

  /** {@code writes} are the folders of the machine that it may write to, beside the stack's own. */
  static StartedApp image(LocalStack stack, Path image, List<String> options, List<Path> writes)
      throws IOException {
    var command = new ProcessBuilder("src/image/run.sh", image.toString());
    var all = new ArrayList<>(options);
    all.addAll(settings(stack));
    command.environment().put("JAVA_TOOL_OPTIONS", String.join(" ", all));
    var folders = new ArrayList<>(writes);
    folders.add(stack.settings().home());
    command
        .environment()
        .put("IMAGE_WRITES", folders.stream().map(Path::toString).collect(joining(" ")));
    return new StartedApp(stack, command);
  }

  private static List<String> settings(LocalStack stack) {
    var file = stack.settings().home().resolve("softintel.properties").toUri();
    return List.of("-Dquarkus.profile=local", "-Dsmallrye.config.locations=" + file);
  }

  void awaitPage() throws IOException, InterruptedException {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (!answers()) {
      if (!process.isAlive() || System.nanoTime() > end) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        throw new IOException("the application does not start: see logs/start.log");
      }
      TimeUnit.MILLISECONDS.sleep(10);
    }
  }

  private boolean answers() throws InterruptedException {
    try {
      return HTTP.send(HttpRequest.newBuilder(app("/")).build(), BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException e) {
      return false;
    }
  }

  private URI app(String path) {
    return URI.create("http://localhost:" + stack.settings().ports().app() + path);
  }

  void sendReports(int count) throws IOException, InterruptedException {
    var token = stack.token("reporter");
    for (var i = 0; i < count; i++) {
      if (i % 500 == 499) {
        token = stack.token("reporter");
      }
      var request =
          HttpRequest.newBuilder(app("/api/v1/reports"))
              .header("Authorization", "Bearer " + token)
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString(REPORT));
      var answer = HTTP.send(request.build(), BodyHandlers.ofString());
      if (answer.statusCode() != 201) {
        throw new IOException("a report was answered " + answer.statusCode());
      }
    }
  }

  /** What somebody who is signed in reads. */
  void read(String account, List<String> pages) throws IOException, InterruptedException {
    var officer = Officer.signedIn(app("/"), account, pages.get(0));
    for (var page : pages) {
      officer.get(page);
    }
  }

  /** The program that puts Java into the image's folder may be around it. */
  private ProcessHandle java() {
    return process
        .descendants()
        .filter(it -> it.info().command().orElse("").endsWith("/java"))
        .findFirst()
        .orElse(process.toHandle());
  }

  double processorSeconds() {
    return java().info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
  }

  /** In MiB. */
  long resident() throws IOException {
    try (var lines = Files.lines(Path.of("/proc", "" + java().pid(), "status"))) {
      return lines
              .filter(it -> it.startsWith("VmRSS"))
              .mapToLong(it -> Long.parseLong(it.replaceAll("\\D", "")))
              .sum()
          >> 10;
    }
  }

  /** Returns when it has written its archive, too. */
  void end() throws InterruptedException {
    java().destroy();
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.destroyForcibly();
    }
  }
}
