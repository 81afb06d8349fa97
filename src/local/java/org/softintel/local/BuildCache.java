package org.softintel.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/** What a build folder holds once, though several installations may start from it at a time. */
final class BuildCache {
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
          var lock = file.lock()) {
        if (lock.isValid() && !Files.exists(made)) {
          maker.accept(made);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path lock(Path made) {
    return made.resolveSibling(made.getFileName() + ".lock");
  }
}
