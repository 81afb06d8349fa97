package org.softintel.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Gathers rows of several tables and copies them into the database together. */
public final class TableCopy {
  private static final HexFormat HEX = HexFormat.of();

  private final Map<String, StringBuilder> tables = new LinkedHashMap<>();

  /** {@code table} with its columns, such as {@code reading (report_id, reader)}. */
  public void row(String table, @Nullable Object... values) {
    var text = tables.computeIfAbsent(table, it -> new StringBuilder());
    for (int i = 0; i < values.length; i++) {
      text.append(i == 0 ? "" : "\t").append(value(values[i]));
    }
    text.append('\n');
  }

  private static String value(@Nullable Object value) {
    if (value == null) {
      return "\\N";
    }
    return value instanceof byte[] bytes ? "\\\\x" + HEX.formatHex(bytes) : value.toString();
  }

  public void flush(Connection connection) throws SQLException {
    var copies = connection.unwrap(PGConnection.class).getCopyAPI();
    for (var table : tables.entrySet()) {
      var rows = new ByteArrayInputStream(table.getValue().toString().getBytes(UTF_8));
      try {
        copies.copyIn("copy " + table.getKey() + " from stdin", rows);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    tables.clear();
  }
}
