package org.softintel.bench.log;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Makes a log of invented entries and has the verifier check it, as tiles and as an export:
 * docs/performance.md says how to run it.
 */
public final class TenMillionEntries {
  private static final long ENTRIES = Long.getLong("bench.entries", 10_000_000);
  private static final long SEED = Long.getLong("bench.seed", 1);
  private static final String HEAP = System.getProperty("bench.heap", "256m");

  private TenMillionEntries() {}

  public static void main(String[] arguments) throws Exception {
    var files = new GeneratedLog(Path.of("target/bench-log"), ENTRIES);
    if (!files.areThere()) {
      files.delete();
      var began = System.nanoTime();
      files.make(SEED);
      System.out.printf(
          "%,d entries were made in %d s%n",
          ENTRIES, Duration.ofNanos(System.nanoTime() - began).toSeconds());
    }
    System.out.printf("%.1f GB as tiles and as an export%n", files.size() / 1e9);
    verify("tiles", files, files.tiles());
    verify("export", files, files.export());
    if (!Boolean.getBoolean("bench.keep")) {
      files.delete();
    }
    System.exit(0);
  }

  private static void verify(String copy, GeneratedLog files, Path log) throws Exception {
    System.out.println(
        copy
            + ": "
            + VerifierProcess.run(HEAP, "--vkey", files.key().toString(), "--log", log.toString()));
  }
}
