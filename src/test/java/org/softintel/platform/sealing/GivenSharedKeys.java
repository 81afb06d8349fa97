package org.softintel.platform.sealing;

import java.nio.file.Path;
import java.time.InstantSource;
import org.softintel.platform.database.Sql;

/** Keys of other processes. */
public final class GivenSharedKeys {
  private GivenSharedKeys() {}

  /** Of an installation that is not that of the stack. */
  public static Path otherKeyset(Path folder) throws Exception {
    return GivenKeyRings.file(folder, 7);
  }

  /** A process that seals under shared keys. */
  public static SharedKeySealer of(Path folder, Sql sql) throws Exception {
    return new SharedKeySealer(GivenKeyRings.ring(folder, 7), InstantSource.system(), sql);
  }
}
