package org.softintel.given;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** nginx with one file of servers, and for the rest as Debian sets it up. */
public final class Nginx implements AutoCloseable {
  private static final Duration TIME_TO_START = Duration.ofSeconds(20);

  /** Folders are its own, so that anybody can start it; {@code user} is looked at for root only. */
  private static final String AROUND =
      """
      user root;
      daemon off;
      pid %1$s/nginx.pid;
      events {}
      http {
          client_body_temp_path %1$s/body;
          proxy_temp_path %1$s/proxy;
          fastcgi_temp_path %1$s/fastcgi;
          uwsgi_temp_path %1$s/uwsgi;
          scgi_temp_path %1$s/scgi;
          access_log %1$s/access.log;
          # As in Debian's own nginx.conf.
          sendfile on;
          tcp_nopush on;
          gzip on;
          include %1$s/servers.conf;
      }
      """;

  private final Process process;

  private Nginx(Process process) {
    this.process = process;
  }

  /** Returns when it answers at this port; all that it writes comes into the folder. */
  public static Nginx started(Path folder, String servers, int port) {
    var said = folder.resolve("nginx.out");
    var nginx = new Nginx(process(folder, servers, said));
    Await.until("nginx", TIME_TO_START, () -> nginx.hasEnded() || answers(port));
    if (nginx.hasEnded()) {
      throw new AssertionError("nginx has ended: " + text(said));
    }
    return nginx;
  }

  private static Process process(Path folder, String servers, Path said) {
    try {
      Files.writeString(folder.resolve("servers.conf"), servers);
      var file = Files.writeString(folder.resolve("nginx.conf"), AROUND.formatted(folder));
      var command = List.of(program().toString(), "-e", "stderr", "-c", file.toString());
      var process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
      return process;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** On Debian it is where only root's path leads. */
  private static Path program() {
    var path = Objects.requireNonNullElse(System.getenv("PATH"), "");
    return Stream.concat(Stream.of(path.split(File.pathSeparator, -1)), Stream.of("/usr/sbin"))
        .map(it -> Path.of(it, "nginx"))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () -> new AssertionError("nginx is missing: Debian has it in the package nginx-light"));
  }

  private static boolean answers(int port) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean hasEnded() {
    return !process.isAlive();
  }

  /** Not by force, or the processes that it started would stay. */
  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
