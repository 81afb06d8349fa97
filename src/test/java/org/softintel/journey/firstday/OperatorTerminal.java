package org.softintel.journey.firstday;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.regex.Pattern;
import org.softintel.given.Await;
import org.softintel.given.StartTls;

/** A terminal with a shell, at which somebody types what a page says and the passwords it asks. */
public final class OperatorTerminal implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Pattern ASKS = Pattern.compile("(?i)pass(word|phrase)[^\\n]*: *$");
  private static final String DONE = "\n@done\n";

  /** What is typed in one block is remembered in the next; the first failure ends the shell. */
  private static final String SHELL =
      """
      set -e
      while read -r block; do
        . "$block"
        printf '\\n@done\\n'
      done
      """;

  private final Path folder;
  private final Process shell;
  private final StringBuilder said = new StringBuilder();
  private int blocks;
  private int read;

  /** In the folder of the source code; what is typed is kept in {@code folder}. */
  public OperatorTerminal(Path folder, Map<String, String> environment) {
    this.folder = folder.toAbsolutePath();
    try {
      Files.createDirectories(folder);
      var run = "bash " + Files.writeString(this.folder.resolve("shell.sh"), SHELL);
      var program =
          new ProcessBuilder("script", "--quiet", "--return", "--flush", "-c", run, "/dev/null");
      program.environment().putAll(environment);
      shell = program.redirectErrorStream(true).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    StartTls.inBackground(this::listen);
  }

  private void listen() {
    try (var in = new InputStreamReader(shell.getInputStream(), UTF_8)) {
      var some = new char[4096];
      for (var count = in.read(some); count >= 0; count = in.read(some)) {
        synchronized (said) {
          said.append(new String(some, 0, count).replace("\r", ""));
        }
      }
    } catch (IOException e) {
      // It was closed.
    }
  }

  /** Returns what the commands said; each time they ask for a password, they get the next one. */
  public String type(String commands, String... passwords) {
    var left = new ArrayDeque<>(List.of(passwords));
    var from = since(0).length();
    read = from;
    send(written(commands));
    try {
      Await.until("what was typed", PATIENCE, () -> isOver(left));
    } catch (AssertionError e) {
      throw new AssertionError(commands + "went on, and said: " + since(from), e);
    }
    if (!since(from).endsWith(DONE) || !left.isEmpty()) {
      throw new AssertionError(commands + "failed, and said: " + since(from));
    }
    return since(from).replace(DONE, "");
  }

  /** Whether the commands have ended or stopped. */
  private boolean isOver(Queue<String> passwords) {
    var fresh = since(read);
    if (fresh.endsWith(DONE) || !shell.isAlive()) {
      return true;
    }
    if (!ASKS.matcher(fresh).find()) {
      return false;
    }
    if (passwords.isEmpty()) {
      return true;
    }
    read += fresh.length();
    send(passwords.remove());
    return false;
  }

  private String since(int from) {
    synchronized (said) {
      return said.substring(from);
    }
  }

  private String written(String commands) {
    try {
      return Files.writeString(folder.resolve(++blocks + ".sh"), commands).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void send(String line) {
    try {
      var keyboard = shell.getOutputStream();
      keyboard.write((line + "\n").getBytes(UTF_8));
      keyboard.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With all that was started from it. */
  @Override
  public void close() {
    shell.descendants().forEach(ProcessHandle::destroy);
    shell.destroy();
  }
}
