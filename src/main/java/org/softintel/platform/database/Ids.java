package org.softintel.platform.database;

import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Makes the ids of rows. */
public final class Ids {
  private Ids() {}

  /** Later ids sort after earlier ones (UUID version 7). */
  public static UUID next() {
    return UuidVersion7Strategy.INSTANCE.generateUuid(null);
  }
}
