package org.softintel.sealing;

import java.util.UUID;
import java.util.regex.Pattern;

/** Where sealed content belongs. Moved to another table, column or owner it does not open. */
public record Place(String table, String column, UUID owner) {
  private static final Pattern NAME = Pattern.compile("[a-z_]{1,63}");

  public Place {
    if (!NAME.matcher(table).matches() || !NAME.matcher(column).matches()) {
      throw new IllegalArgumentException("not a table or column name");
    }
  }
}
