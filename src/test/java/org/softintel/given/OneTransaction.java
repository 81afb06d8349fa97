package org.softintel.given;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.softintel.platform.database.Sql;

/** Undone unless it commits. */
public final class OneTransaction implements AutoCloseable {
  private final Connection connection;

  public OneTransaction(DataSource database) throws SQLException {
    connection = database.getConnection();
    connection.setAutoCommit(false);
  }

  public Sql sql() {
    var kept = proxy(Connection.class, "close", null);
    return new Sql(proxy(DataSource.class, "getConnection", kept));
  }

  public void commit() throws SQLException {
    connection.commit();
  }

  private <T> T proxy(Class<T> type, String method, @Nullable Object answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, called, values) ->
                called.getName().equals(method) ? answer : called.invoke(connection, values)));
  }

  @Override
  public void close() throws SQLException {
    // A pool would commit what is left open.
    connection.rollback();
    connection.close();
  }
}
