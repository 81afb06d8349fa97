package org.softintel.language.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Time and memory of the language checker: docs/performance.md says how to run it. */
final class LanguageBench {
  private static final int WORDS = 2_000;
  private static final int WARM_UP = 300;
  private static final int RUNS = 500;

  private static final double NANOS_PER_MS = 1e6;
  private static final double BYTES_PER_MB = 1024 * 1024.0;

  private static final LanguageConfig AS_DELIVERED =
      new LanguageConfig() {
        @Override
        public Optional<List<String>> off() {
          return Optional.empty();
        }

        @Override
        public Optional<List<String>> on() {
          return Optional.empty();
        }
      };

  private LanguageBench() {}

  public static void main(String[] args) throws IOException {
    // The application has used Jackson long before this.
    LanguageListReader.read("{\"level\":\"A\",\"under\":1}".getBytes(UTF_8), Term.Stricter.class);
    var before = used();
    var began = System.nanoTime();
    var beganCpu = cpu();
    var checker = new LanguageChecker(AS_DELIVERED);
    checker.check("She is promiscuous.");
    var started = System.nanoTime() - began;
    var startedCpu = cpu() - beganCpu;
    var kept = used() - before;
    System.out.printf(
        "start %.0f ms (processor %.0f ms, of this thread)%n",
        started / NANOS_PER_MS, startedCpu / NANOS_PER_MS);
    System.out.printf("heap kept %.1f MB%n", kept / BYTES_PER_MB);
    var sentences = labelled();
    measure(checker, "advice in most sentences", narrative(sentences.stream()));
    measure(checker, "advice in one sentence of ten", narrative(asPeopleWrite(sentences)));
    System.out.printf("heap kept after all runs %.1f MB%n", (used() - before) / BYTES_PER_MB);
  }

  private static void measure(LanguageChecker checker, String of, String narrative) {
    for (int i = 0; i < WARM_UP; i++) {
      checker.check(narrative);
    }
    var times = new double[RUNS];
    var cpuTimes = new double[RUNS];
    int findings = 0;
    for (int i = 0; i < RUNS; i++) {
      var at = System.nanoTime();
      var atCpu = cpu();
      findings = checker.check(narrative).size();
      cpuTimes[i] = (cpu() - atCpu) / NANOS_PER_MS;
      times[i] = (System.nanoTime() - at) / NANOS_PER_MS;
    }
    Arrays.sort(times);
    Arrays.sort(cpuTimes);
    System.out.printf("%s: %d words, %d findings%n", of, WORDS, findings);
    System.out.printf("  on the clock: %s%n", spread(times));
    System.out.printf("  processor: %s%n", spread(cpuTimes));
  }

  private static String spread(double[] sorted) {
    return "median %.2f ms, 95 %% %.2f ms, least %.2f ms"
        .formatted(sorted[RUNS / 2], sorted[RUNS * 95 / 100], sorted[0]);
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private record Labelled(boolean hasAdvice, String sentence) {}

  private static List<Labelled> labelled() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/language/labelled.tsv")).stream()
        .filter(it -> !it.startsWith("#"))
        .map(it -> new Labelled(!it.startsWith("-\t"), it.substring(it.lastIndexOf('\t') + 1)))
        .toList();
  }

  /** Nine that need no advice, though they sound like it, before each that does. */
  private static Stream<Labelled> asPeopleWrite(List<Labelled> sentences) {
    var plain = sentences.stream().filter(it -> !it.hasAdvice()).iterator();
    return sentences.stream()
        .filter(Labelled::hasAdvice)
        .takeWhile(it -> plain.hasNext())
        .flatMap(it -> Stream.concat(Stream.generate(plain::next).limit(9), Stream.of(it)));
  }

  private static String narrative(Stream<Labelled> sentences) {
    return sentences
        .flatMap(it -> Stream.of(it.sentence().split(" ")))
        .limit(WORDS)
        .collect(Collectors.joining(" "));
  }

  private static long used() {
    for (int i = 0; i < 5; i++) {
      System.gc();
    }
    var runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
