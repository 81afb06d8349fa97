package org.softintel.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts programs, sends signals. */
final class LocalProcesses {
  private static final boolean WINDOWS =
      System.getProperty("os.name", "").toLowerCase(java.util.Locale.ROOT).startsWith("windows");

  private LocalProcesses() {}

  /** A JVM that starts quickly: local mode starts several on a small machine. */
  static List<String> java(LocalSettings settings, String... arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(mark(settings));
    command.add("-XX:+UseSerialGC");
    command.addAll(List.of(arguments));
    return command;
  }

  static String mark(LocalSettings settings) {
    return "-Dlocal.mode.of=" + settings.home();
  }

  static Process start(List<String> command, Path log) {
    try {
      Files.createDirectories(log.getParent());
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs a short program to its end. */
  static void run(String what, List<String> command, Path log) {
    var process = start(command, log);
    try {
      if (process.waitFor() != 0) {
        throw new CannotStart(what + " failed. " + lastLines(log));
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new CannotStart(what + " was interrupted.");
    }
  }

  static void signal(ProcessHandle process, String signal) {
    if (WINDOWS) {
      process.destroyForcibly();
      return;
    }
    try {
      new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Asks first, insists after a while; returns when the process is gone. */
  static void end(ProcessHandle process, String signal, Duration patience) {
    signal(process, signal);
    // One that was suspended would never see the signal.
    signal(process, "CONT");
    if (!gone(process, patience)) {
      process.destroyForcibly();
      gone(process, patience);
    }
  }

  private static boolean gone(ProcessHandle process, Duration patience) {
    try {
      process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
      return false;
    }
  }

  static String lastLines(Path log) {
    try {
      var lines = Files.readAllLines(log);
      var last = lines.subList(Math.max(0, lines.size() - 12), lines.size());
      return "Its log is " + log + "; it ends:\n    " + String.join("\n    ", last);
    } catch (IOException e) {
      return "It wrote no log.";
    }
  }
}
