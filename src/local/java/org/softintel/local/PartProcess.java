package org.softintel.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** One part as a process: it can be stopped, killed, suspended and started alone. */
public final class PartProcess {
  private static final Duration GRACE = Duration.ofSeconds(15);

  private final StackPart part;
  private final LocalSettings settings;
  private volatile @Nullable Process process;
  private volatile boolean wanted;

  PartProcess(StackPart part, LocalSettings settings) {
    this.part = part;
    this.settings = settings;
  }

  /** Returns when the part answers. */
  public void start() {
    wanted = true;
    part.prepare();
    if (!wanted) {
      return;
    }
    var started = LocalProcesses.start(part.command(), log());
    process = started;
    write(started.pid());
    if (wanted) {
      awaitReady(started);
    } else {
      stop();
    }
  }

  private void awaitReady(Process started) {
    var end = System.nanoTime() + part.patience().toNanos();
    while (wanted && !part.isReady()) {
      if (!started.isAlive()) {
        throw new CannotStart(
            part.title() + " stopped while it started. " + LocalProcesses.lastLines(log()));
      }
      if (System.nanoTime() > end) {
        throw new CannotStart(
            part.title() + " does not answer. " + LocalProcesses.lastLines(log()));
      }
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
    if (wanted) {
      part.whenReady();
    }
  }

  /** Stops it as its operator would, and returns when it is gone. */
  public void stop() {
    wanted = false;
    var running = process;
    if (running != null) {
      LocalProcesses.end(running.toHandle(), part.stopSignal(), GRACE);
    }
    deletePidFile();
  }

  /** Kills it without a warning, and returns when it is gone. */
  public void kill() {
    wanted = false;
    var running = process;
    if (running != null) {
      running.destroyForcibly().onExit().join();
    }
  }

  /** Leaves it alive but silent, as a hanging machine is. */
  public void suspend() {
    signal("STOP");
  }

  public void resume() {
    signal("CONT");
  }

  private void signal(String signal) {
    var running = process;
    if (running != null) {
      LocalProcesses.signal(running.toHandle(), signal);
    }
  }

  public boolean isAlive() {
    var running = process;
    return running != null && running.isAlive();
  }

  /** Turns a stop that would never come into one that comes now. */
  void hurry() {
    if (isAlive() && part.isWaitingToStop()) {
      signal(part.stopSignal());
    }
  }

  /** It should run and does not. */
  boolean isMissed() {
    return wanted && !isAlive();
  }

  public String title() {
    return part.title();
  }

  public Path log() {
    return settings.log(part.name());
  }

  StackPart part() {
    return part;
  }

  Path pidFile() {
    return settings.home().resolve(part.name() + ".pid");
  }

  private void write(long pid) {
    try {
      Files.writeString(pidFile(), pid + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void deletePidFile() {
    try {
      Files.deleteIfExists(pidFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
