package org.softintel.given;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The packaged witness as another organisation runs it, for the log of the stack. */
public final class WitnessProcess implements AutoCloseable {
  private final Path folder;
  private final String name;
  private int port;
  private @Nullable Process process;

  private WitnessProcess(Path folder, String name) {
    this.folder = folder;
    this.name = name;
  }

  public static WitnessProcess started(Path folder) {
    return started(folder, "witness.example/w1");
  }

  public static WitnessProcess started(Path folder, String name) {
    var witness = new WitnessProcess(folder, name);
    Runtime.getRuntime().addShutdownHook(new Thread(witness::close));
    witness.start();
    return witness;
  }

  /** Again at the same port, with what it remembers. */
  public void start() {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-jar",
                "target/softintel-witness.jar"));
    command.addAll(List.of("--state", folder.toString(), "--name", name));
    command.addAll(List.of("--log", TestStack.shared().home().resolve("audit.vkey").toString()));
    command.addAll(List.of("--port", "" + port));
    try {
      var started = new ProcessBuilder(command).redirectErrorStream(true).start();
      process = started;
      port = portOf(started);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int portOf(Process started) throws IOException {
    var said = new BufferedReader(new InputStreamReader(started.getInputStream(), UTF_8));
    for (var line = said.readLine(); line != null; line = said.readLine()) {
      if (line.startsWith("Ready: ")) {
        return Integer.parseInt(line.replaceAll(".*:", ""));
      }
    }
    throw new IOException("the witness did not start");
  }

  public String url() {
    return "http://127.0.0.1:" + port;
  }

  public Path key() {
    return folder.resolve("witness.vkey");
  }

  /** As a machine that loses its power. */
  public void kill() {
    close();
  }

  @Override
  public void close() {
    if (process != null) {
      process.destroyForcibly().onExit().join();
    }
  }
}
