package org.softintel.audit.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that must fit into memory, from somebody who may want it not to. */
final class SmallFile {
  private static final int BYTES_AT_MOST = 1 << 25;

  private SmallFile() {}

  static byte[] read(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      var bytes = in.readNBytes(BYTES_AT_MOST + 1);
      Fault.unless(bytes.length <= BYTES_AT_MOST, file + " is too long");
      return bytes;
    }
  }
}
