package org.softintel.platform.database;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Makes the ids of rows. */
public final class Ids {
  private Ids() {}

  /** As the database sorts ids: by when they were made. */
  public static final Comparator<UUID> ORDER =
      (one, other) -> {
        int order =
            Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return order == 0
            ? Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits())
            : order;
      };

  private static final int BITS_BEHIND_THE_TIME = 16;
  private static final int DIGITS_OF_A_NUMBER = 8;

  /** None that was made at this time or later sorts before it. */
  public static UUID firstAt(Instant time) {
    return new UUID(time.toEpochMilli() << BITS_BEHIND_THE_TIME, 0);
  }

  /** When it was made. */
  public static Instant timeOf(UUID id) {
    return Instant.ofEpochMilli(id.getMostSignificantBits() >>> BITS_BEHIND_THE_TIME);
  }

  /** The end of an id, which is random: for people to tell a few from each other. */
  public static String number(String id) {
    return id.substring(Math.max(0, id.length() - DIGITS_OF_A_NUMBER));
  }

  /** Later ids sort after earlier ones (UUID version 7). */
  public static UUID next() {
    return UuidVersion7Strategy.INSTANCE.generateUuid(null);
  }
}
