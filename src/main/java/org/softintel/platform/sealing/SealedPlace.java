package org.softintel.platform.sealing;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Where sealed content belongs. Moved to another table, column, owner or row it does not open.
 *
 * @param owner whose key seals it
 * @param row the row it stands in, which is the owner's own unless it is said
 */
public record SealedPlace(String table, String column, UUID owner, UUID row) {
  private static final Pattern NAME = Pattern.compile("[a-z_]{1,63}");

  public SealedPlace {
    if (!NAME.matcher(table).matches() || !NAME.matcher(column).matches()) {
      throw new IllegalArgumentException("not a table or column name");
    }
  }

  public SealedPlace(String table, String column, UUID owner) {
    this(table, column, owner, owner);
  }
}
