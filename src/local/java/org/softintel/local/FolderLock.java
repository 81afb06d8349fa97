package org.softintel.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps a second launcher out of the same folder; the system lets go of it even after a kill. */
final class FolderLock implements AutoCloseable {
  private final FileChannel lock;

  private FolderLock(FileChannel lock) {
    this.lock = lock;
  }

  static FolderLock in(Path home) {
    try {
      var file = home.resolve("launcher.lock");
      var lock = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock.tryLock() == null) {
        throw new OverlappingFileLockException();
      }
      return new FolderLock(lock);
    } catch (OverlappingFileLockException e) {
      throw new CannotStart(
          "another start already runs in "
              + home
              + ". Stop it, or choose another with -Dlocal.home=");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
