package org.softintel.platform.sealing;

import java.nio.file.Path;
import java.time.InstantSource;
import org.softintel.platform.database.Sql;

/** A process that seals under shared keys. */
public final class GivenSharedKeys {
  private GivenSharedKeys() {}

  public static SharedKeySealer of(Path folder, Sql sql) throws Exception {
    return new SharedKeySealer(GivenKeyRings.ring(folder, 7), InstantSource.system(), sql);
  }
}
