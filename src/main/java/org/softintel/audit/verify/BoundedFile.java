package org.softintel.audit.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file from somebody who may want it not to fit into memory, or never to end. */
final class BoundedFile {
  private static final int BYTES_AT_MOST = 1 << 25;

  private BoundedFile() {}

  static byte[] read(Path file) throws IOException {
    demandOrdinary(file);
    try (var in = Files.newInputStream(file)) {
      var bytes = in.readNBytes(BYTES_AT_MOST + 1);
      Fault.unless(bytes.length <= BYTES_AT_MOST, file + " is too long");
      return bytes;
    }
  }

  /** A pipe or a device would be waited for, or read for ever. */
  static void demandOrdinary(Path file) {
    Fault.unless(Files.notExists(file) || Files.isRegularFile(file), file + " is not a file");
  }
}
