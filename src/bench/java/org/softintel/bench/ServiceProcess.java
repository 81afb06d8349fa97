package org.softintel.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.softintel.local.LocalStack;

/** The memory of the application, as it counts it itself and as the machine does. */
final class ServiceProcess {
  private final HttpClient http = HttpClient.newHttpClient();
  private final LocalStack stack;
  private final String pid;

  ServiceProcess(LocalStack stack) throws IOException {
    this.stack = stack;
    pid = pid();
  }

  /** {@code bytes} is what live objects and buffers hold. */
  record Memory(long heap, long buffers, long residentKilobytes) {
    long bytes() {
      return heap + buffers;
    }

    @Override
    public String toString() {
      return "heap %d MiB, buffers %d MiB, resident %d MiB"
          .formatted(heap >> 20, buffers >> 20, residentKilobytes >> 10);
    }
  }

  /** After a collection of the whole heap, so that only what is still held counts. */
  Memory collected() throws IOException, InterruptedException {
    var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    new ProcessBuilder(jcmd, pid, "GC.run")
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
    return now();
  }

  Memory now() throws IOException, InterruptedException {
    var address = "http://127.0.0.1:" + stack.settings().ports().management() + "/q/metrics";
    var metrics =
        http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
            .body();
    return new Memory(
        sum(metrics, "jvm_memory_used_bytes{area=\"heap\""),
        sum(metrics, "jvm_buffer_memory_used_bytes"),
        resident());
  }

  private static long sum(String metrics, String name) {
    return metrics
        .lines()
        .filter(it -> it.startsWith(name))
        .mapToLong(it -> (long) Double.parseDouble(it.substring(it.lastIndexOf(' ') + 1)))
        .sum();
  }

  private long resident() throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("/proc", pid, "status"))) {
      return lines
          .filter(it -> it.startsWith("VmRSS"))
          .mapToLong(it -> Long.parseLong(it.replaceAll("\\D", "")))
          .sum();
    }
  }

  boolean isTheSame() throws IOException {
    return pid().equals(pid);
  }

  long outOfMemory() throws IOException {
    try (Stream<Path> logs = Files.list(stack.settings().home().resolve("logs"))) {
      long found = 0;
      for (var log : logs.toList()) {
        found += Files.readString(log).split("OutOfMemoryError", -1).length - 1;
      }
      return found;
    }
  }

  private String pid() throws IOException {
    return Files.readString(stack.settings().home().resolve("app.pid")).strip();
  }
}
