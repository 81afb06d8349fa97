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
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
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

  /** The service has fewer; those of a search depend on how much is sought. */
  private static final int MOST_TEXTS = 1_000;

  private final DataSource database;
  private final Runnable flush;
  private final Consumer<SQLException> failures;
  private final Map<List<String>, Text> texts = new ConcurrentHashMap<>();

  @Inject
  Sql(DataSource database, EntityManager entities, DatabaseWrites writes) {
    this(database, () -> flush(entities), writes::failed);
  }

  /** Where no entities are. */
  public Sql(DataSource database) {
    this(database, () -> {}, unnoticed -> {});
  }

  Sql(DataSource database, Runnable flush, Consumer<SQLException> failures) {
    this.database = database;
    this.flush = flush;
    this.failures = failures;
  }

  /** What entities hold back comes first, as before Hibernate's own queries. */
  private static void flush(EntityManager entities) {
    if (QuarkusTransaction.getStatus() == Status.STATUS_ACTIVE) {
      entities.flush();
    }
  }

  public interface RowReader<T> {
    T read(Row row) throws SQLException;
  }

  public int update(String sql, @Nullable Object... values) {
    flush.run();
    return run(List.of(sql), it -> it.with(values).executeUpdate());
  }

  /** Takes {@code along} with it, and does not wait for what entities hold back. */
  public int update(RoundTrip along, String sql, @Nullable Object... values) {
    return run(along, sql, values, PreparedStatement::executeUpdate);
  }

  /** Runs what has no statement to go with. */
  public void run(RoundTrip all) {
    list(all, "select 1", row -> true);
  }

  public <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... values) {
    flush.run();
    return run(List.of(sql), it -> read(it.with(values), reader));
  }

  /** Takes {@code along} with it, and does not wait for what entities hold back. */
  public <T> List<T> list(
      RoundTrip along, String sql, RowReader<T> reader, @Nullable Object... values) {
    return run(along, sql, values, it -> read(it, reader));
  }

  private static <T> List<T> read(PreparedStatement statement, RowReader<T> reader)
      throws SQLException {
    var found = new ArrayList<T>();
    try (var rows = statement.executeQuery()) {
      while (rows.next()) {
        found.add(reader.read(new Row(rows)));
      }
    }
    return found;
  }

  public <T> Optional<T> first(String sql, RowReader<T> reader, @Nullable Object... values) {
    return list(sql, reader, values).stream().findFirst();
  }

  /** Reads the one row that there is. */
  public <T> T one(String sql, RowReader<T> reader, @Nullable Object... values) {
    return first(sql, reader, values).orElseThrow();
  }

  private interface Work<S, T> {
    T on(S statement) throws SQLException;
  }

  private <T> T run(
      RoundTrip along, String last, @Nullable Object[] values, Work<PreparedStatement, T> work) {
    var statements = new ArrayList<>(along.taken());
    statements.add(last);
    var all = new ArrayList<>(along.values());
    Collections.addAll(all, values);
    return run(statements, it -> work.on(it.withAll(all)));
  }

  private <T> T run(List<String> sql, Work<Prepared, T> work) {
    var text = text(sql);
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(text.sql())) {
      return work.on(new Prepared(statement, text.places()));
    } catch (SQLException e) {
      failures.accept(e);
      throw new SqlFailed(e);
    }
  }

  private Text text(List<String> statements) {
    var known = texts.get(statements);
    if (known == null) {
      known = Text.joined(statements);
      if (texts.size() < MOST_TEXTS) {
        texts.put(List.copyOf(statements), known);
      }
    }
    return known;
  }

  /** {@code places} are the numbers of the values of its question marks. */
  private record Text(String sql, List<Integer> places) {
    private static final String WITH = "with ";

    /** The last of the statements, and those before it as parts of its {@code with}. */
    static Text joined(List<String> statements) {
      var parts = new ArrayList<String>();
      var places = new ArrayList<Integer>();
      for (var each : statements) {
        var own = of(each);
        int before = places.stream().mapToInt(it -> it).max().orElse(0);
        own.places.forEach(it -> places.add(before + it));
        parts.add(own.sql);
      }
      var last = parts.remove(parts.size() - 1);
      return new Text(parts.isEmpty() ? last : joined(parts, last), List.copyOf(places));
    }

    private static String joined(List<String> parts, String last) {
      var all = new StringJoiner(", ", WITH, "");
      for (int i = 0; i < parts.size(); i++) {
        all.add("along_" + i + " as (" + parts.get(i) + ")");
      }
      return last.regionMatches(true, 0, WITH, 0, WITH.length())
          ? all + ", " + last.substring(WITH.length())
          : all + " " + last;
    }

    static Text of(String sql) {
      var places = new ArrayList<Integer>();
      PLACE
          .matcher(sql)
          .results()
          .map(it -> it.group(1))
          .forEach(it -> places.add(it.isEmpty() ? places.size() + 1 : Integer.parseInt(it)));
      return new Text(PLACE.matcher(sql).replaceAll("?"), List.copyOf(places));
    }
  }

  private record Prepared(PreparedStatement statement, List<Integer> places) {
    /** Of several statements: one value too many would shift those of the next. */
    PreparedStatement withAll(List<@Nullable Object> values) throws SQLException {
      if (places.stream().mapToInt(it -> it).max().orElse(0) != values.size()) {
        throw new IllegalStateException("values without a place, or places without a value");
      }
      return with(values.toArray());
    }

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
