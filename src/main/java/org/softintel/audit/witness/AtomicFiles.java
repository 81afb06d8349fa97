package org.softintel.audit.witness;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that are whole on the disk, or as they were, wherever the power fails. */
final class AtomicFiles {
  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  private AtomicFiles() {}

  static void text(Path file, String text) throws IOException {
    write(file, text, "rw-r--r--");
  }

  /** For nobody else on the machine to read. */
  static void secret(Path file, String text) throws IOException {
    write(file, text, "rw-------");
  }

  private static void write(Path file, String text, String rights) throws IOException {
    var fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    Files.createFile(fresh);
    if (POSIX) {
      Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString(rights));
    }
    Files.writeString(fresh, text, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    forceNames(file.toAbsolutePath().getParent());
  }

  /** Else the old file may be back after a power failure; Windows does it by itself. */
  private static void forceNames(Path folder) throws IOException {
    if (POSIX) {
      try (var names = FileChannel.open(folder, StandardOpenOption.READ)) {
        names.force(true);
      }
    }
  }
}
