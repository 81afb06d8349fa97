package org.softintel.platform.sealing;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Where sealed content belongs. Elsewhere it does not open.
 *
 * @param owner whose key seals it
 * @param row its row, by default the owner's
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
