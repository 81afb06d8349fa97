package org.softintel.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** What a build folder holds once, though several installations may start from it at a time. */
final class BuildCache {
  private static final Duration PAUSE = Duration.ofMillis(100);

  private BuildCache() {}

  /** {@code maker} leaves {@code made} behind as its last act; whoever comes second waits. */
  static void make(Path made, Consumer<Path> maker) {
    if (Files.exists(made)) {
      return;
    }
    try {
      Files.createDirectories(made.getParent());
      try (var file =
              FileChannel.open(lock(made), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          var lock = locked(file)) {
        if (lock.isValid() && !Files.exists(made)) {
          maker.accept(made);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Nobody makes it in the meantime. */
  static void quietly(Path made, Runnable work) {
    try (var file =
            FileChannel.open(lock(made), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = locked(file)) {
      if (lock.isValid()) {
        work.run();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Asks again and again: two processes that each wait for what the other makes on another thread
   * are taken for a deadlock by the system.
   */
  private static FileLock locked(FileChannel file) throws IOException {
    var lock = file.tryLock();
    while (lock == null) {
      LockSupport.parkNanos(PAUSE.toNanos());
      lock = file.tryLock();
    }
    return lock;
  }

  private static Path lock(Path made) {
    return made.resolveSibling(made.getFileName() + ".lock");
  }
}
