package org.softintel.audit.verify;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** A copy of a log, read once from the first entry to the last, however large it is. */
interface LogCopy {
  /** The signed note that the copy claims to be under. */
  byte[] checkpoint() throws IOException;

  void forEach(Consumer<byte[]> entry) throws IOException;

  /** Whether the copy's own tile says the same; a copy without tiles agrees with everything. */
  default boolean agrees(int level, long index, List<byte[]> hashes) throws IOException {
    return true;
  }
}
