package org.softintel.given;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The packaged verifier, as somebody outside runs it: a jar, the public key, and files. */
public final class VerifierJar {
  private static final Path JAR = Path.of("target/softintel-verify.jar");

  public record Answer(int code, List<String> lines) {
    public boolean isOk() {
      return code == 0 && lines.get(0).startsWith("OK ");
    }
  }

  private VerifierJar() {}

  /** All that it says of a copy of the log. */
  public static String of(Path log, String... options) {
    var all = new ArrayList<>(List.of("--log", log.toString()));
    all.addAll(List.of(options));
    return String.join("\n", run(all.toArray(String[]::new)).lines());
  }

  public static Answer run(String... options) {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", // It lives for a second.
                "-XX:+UseSerialGC",
                "-jar",
                JAR.toString(),
                "--vkey",
                TestStack.shared().home().resolve("audit.vkey").toString()));
    command.addAll(List.of(options));
    try {
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      var said = new String(process.getInputStream().readAllBytes(), UTF_8);
      return new Answer(process.waitFor(), said.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
