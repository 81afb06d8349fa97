package org.softintel.platform.database;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Runs SQL on the connection of the caller's transaction, or on one of its own where there is none.
 * Values stand for {@code ?} in their order, or for {@code ?1} by their number.
 */
@Singleton
public class Sql {
  private static final Pattern PLACE = Pattern.compile("\\?(\\d*)");

  private final DataSource database;
  private final Runnable flush;

  @Inject
  Sql(DataSource database, EntityManager entities) {
    this.database = database;
    // What entities hold back comes first, as before Hibernate's own queries.
    this.flush =
        () -> {
          if (QuarkusTransaction.getStatus() == Status.STATUS_ACTIVE) {
            entities.flush();
          }
        };
  }

  /** Where no entities are. */
  public Sql(DataSource database) {
    this.database = database;
    this.flush = () -> {};
  }

  public interface RowReader<T> {
    T read(Row row) throws SQLException;
  }

  public int update(String sql, @Nullable Object... values) {
    return run(sql, it -> it.with(values).executeUpdate());
  }

  public <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... values) {
    return run(
        sql,
        it -> {
          var found = new ArrayList<T>();
          try (var rows = it.with(values).executeQuery()) {
            while (rows.next()) {
              found.add(reader.read(new Row(rows)));
            }
          }
          return found;
        });
  }

  public <T> Optional<T> first(String sql, RowReader<T> reader, @Nullable Object... values) {
    return list(sql, reader, values).stream().findFirst();
  }

  /** Reads the one row that there is. */
  public <T> T one(String sql, RowReader<T> reader, @Nullable Object... values) {
    return first(sql, reader, values).orElseThrow();
  }

  private interface Work<T> {
    T on(Prepared prepared) throws SQLException;
  }

  private <T> T run(String sql, Work<T> work) {
    flush.run();
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(PLACE.matcher(sql).replaceAll("?"))) {
      return work.on(new Prepared(statement, places(sql)));
    } catch (SQLException e) {
      throw new SqlFailed(e);
    }
  }

  /** The number of the value of each question mark. */
  private static List<Integer> places(String sql) {
    var places = new ArrayList<Integer>();
    PLACE
        .matcher(sql)
        .results()
        .map(it -> it.group(1))
        .forEach(it -> places.add(it.isEmpty() ? places.size() + 1 : Integer.parseInt(it)));
    return places;
  }

  private record Prepared(PreparedStatement statement, List<Integer> places) {
    PreparedStatement with(@Nullable Object[] values) throws SQLException {
      for (int i = 0; i < places.size(); i++) {
        statement.setObject(i + 1, bound(values[places.get(i) - 1], statement.getConnection()));
      }
      return statement;
    }
  }

  private static @Nullable Object bound(@Nullable Object value, Connection connection)
      throws SQLException {
    if (value instanceof Instant time) {
      return time.atOffset(ZoneOffset.UTC);
    }
    return value instanceof Collection<?> many
        ? connection.createArrayOf(type(many), many.toArray())
        : value;
  }

  private static String type(Collection<?> values) {
    var first = values.isEmpty() ? "" : values.iterator().next();
    if (first instanceof UUID) {
      return "uuid";
    }
    return first instanceof Long ? "bigint" : "text";
  }

  /** The database does not answer, or refuses. */
  public static final class SqlFailed extends RuntimeException {
    SqlFailed(SQLException cause) {
      super("the database did not do what was asked", cause);
    }
  }
}
