package org.softintel.given;

import java.sql.Connection;
import java.sql.SQLException;

/** Keeps every process from taking entries into the log until it is closed: it leads, idly. */
public final class HeldSequencer implements AutoCloseable {
  private static final long LEADER = 0x50F7_1106L;

  private final Connection connection;

  private HeldSequencer(Connection connection) {
    this.connection = connection;
  }

  /** The connection is closed with it. */
  public static HeldSequencer by(Connection connection) {
    try (var statement = connection.prepareStatement("select pg_advisory_lock(?)")) {
      statement.setLong(1, LEADER);
      statement.execute();
      return new HeldSequencer(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
