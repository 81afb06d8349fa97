package org.softintel.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.softintel.local.LocalStack;

/**
 * Lets an unpacked image work against a real PostgreSQL, Keycloak and mail server, so that Java
 * writes down what it learnt: src/image/train.sh calls it.
 */
public final class ImageTraining {
  private static final Path IMAGE = Path.of(System.getProperty("bench.image"));
  private static final Path CACHE = Path.of(System.getProperty("bench.cache")).toAbsolutePath();
  private static final int REPORTS = Integer.getInteger("bench.reports", 200);

  private ImageTraining() {}

  public static void main(String[] arguments) throws Exception {
    var folder = Files.createDirectories(CACHE.getParent());
    Files.deleteIfExists(CACHE);
    try (var stack = BenchStack.made("training", 900)) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack)));
      stack.start();
      stack.app().stop();
      var app =
          StartedApp.image(
              stack,
              IMAGE,
              // What it learnt of methods, which the start hardly needs, would take memory for
              // ever.
              List.of(
                  "-XX:MaxRAM=768m",
                  "-XX:+UnlockDiagnosticVMOptions",
                  "-XX:-AOTRecordTraining",
                  "-XX:AOTCacheOutput=" + CACHE),
              List.of(folder));
      app.awaitPage();
      app.sendReports(REPORTS);
      app.read("reporter", List.of("/reports/new", "/my-reports", "/guidance"));
      app.read("triage", List.of("/triage", "/triage/search", "/triage/links", "/triage/places"));
      app.end();
    }
    if (!Files.exists(CACHE)) {
      throw new IllegalStateException("Java wrote no cache: see logs/start.log");
    }
    System.out.printf("the cache has %d MiB%n", Files.size(CACHE) >> 20);
    System.exit(0);
  }

  private static void stop(LocalStack stack) {
    ProcessHandle.current().descendants().forEach(ProcessHandle::destroy);
    stack.close();
  }
}
