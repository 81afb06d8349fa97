package org.softintel.audit.trail;

import static java.util.stream.Collectors.joining;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.softintel.platform.database.Sql;

/**
 * How the database answers what the trail is asked: each query, run and explained by the plan that
 * it has whatever its values.
 */
public final class TrailQueryPlans {
  private static final String EXPLAIN = "explain (analyze, buffers, timing off) ";
  private static final Pattern PLACE = Pattern.compile("\\?([0-9])");
  private static final Pattern QUESTION_MARK = Pattern.compile("\\?");

  private final Connection database;
  private final List<String> plans = new ArrayList<>();

  public TrailQueryPlans(Connection database) {
    this.database = database;
  }

  /** Of one page of entries. */
  public List<String> page(EntryFilter filter) {
    plans.clear();
    new TrailSearch(new Sql(source())).numbers(filter, 50);
    return List.copyOf(plans);
  }

  /** Of whose lists showed a report. */
  public List<String> listsOf(String reference) {
    plans.clear();
    new TrailSearch(new Sql(source())).listsOf(reference, 500);
    return List.copyOf(plans);
  }

  /** Of what was said of these findings. */
  public List<String> lookedInto(List<Long> findings) {
    plans.clear();
    new TrailSearch(new Sql(source())).lookedInto(findings);
    return List.copyOf(plans);
  }

  /** Of what others tell of these entries. */
  public List<String> beside(List<Long> entries) {
    var stored = new TrailRows(new Sql(source())).of(entries);
    plans.clear();
    new EntriesBeside(new Sql(source()), () -> Duration.ofHours(8)).with(stored);
    return List.copyOf(plans);
  }

  /** Of one page of sign-ins; of everybody if {@code account} is empty. */
  public List<String> signIns(String account) throws SQLException {
    plans.clear();
    var sql = SignInSessions.signIns(!account.isEmpty()).replaceAll("\\?[0-9]", "?");
    var ofOne = account.isEmpty() ? sql : sql.replace("limit ?", "limit 50");
    try (var query = values(ofOne)) {
      query.setLong(1, Long.MAX_VALUE);
      if (account.isEmpty()) {
        query.setInt(2, 50);
      } else {
        query.setString(2, account);
      }
      keep(ofOne, query);
    }
    return List.copyOf(plans);
  }

  /** Of each read before a report is shown. */
  public List<String> recent(String actor, String reference, Instant since) throws SQLException {
    plans.clear();
    for (var numbered :
        List.of(
            RecentActivity.COUNTED,
            RecentActivity.ACTS.replace("?3", "?4"),
            RecentActivity.NOTICED,
            RecentActivity.TOLD,
            RecentActivity.OPENED)) {
      var places = PLACE.matcher(numbered).results().map(it -> it.group(1)).toList();
      var sql = PLACE.matcher(numbered).replaceAll("?");
      try (var query = values(sql)) {
        for (int i = 0; i < places.size(); i++) {
          switch (places.get(i)) {
            case "1" -> query.setString(i + 1, actor);
            case "4" -> query.setInt(i + 1, 1000);
            case "2" -> query.setObject(i + 1, since.atOffset(ZoneOffset.UTC));
            default -> query.setString(i + 1, reference);
          }
        }
        keep(sql, query);
      }
    }
    return List.copyOf(plans);
  }

  /** Of any other query without values. */
  public List<String> query(String sql) throws SQLException {
    plans.clear();
    try (var query = values(sql)) {
      keep(sql, query);
    }
    return List.copyOf(plans);
  }

  /** Takes the values of a query, and writes them out. */
  private PreparedStatement values(String sql) throws SQLException {
    var places = QUESTION_MARK.matcher(sql).results().map(it -> "?").collect(joining(", "));
    return database.prepareStatement(
        "execute asked" + (places.isEmpty() ? "" : "(" + places + ")"));
  }

  private void keep(String sql, PreparedStatement values) throws SQLException {
    var number = new AtomicInteger();
    var numbered = QUESTION_MARK.matcher(sql).replaceAll(it -> "\\$" + number.incrementAndGet());
    var plan = new StringBuilder();
    try (var statement = database.createStatement()) {
      statement.execute("prepare asked as " + numbered);
      try (var lines = statement.executeQuery(EXPLAIN + values)) {
        while (lines.next()) {
          plan.append(lines.getString(1)).append('\n');
        }
      }
      statement.execute("deallocate asked");
    }
    plans.add(plan.toString());
  }

  private DataSource source() {
    var lasting =
        proxy(
            Connection.class,
            (method, values) ->
                switch (method.getName()) {
                  case "close" -> null;
                  case "prepareStatement" -> both((String) values[0]);
                  default -> method.invoke(database, values);
                });
    return proxy(DataSource.class, (method, values) -> lasting);
  }

  private PreparedStatement both(String sql) throws SQLException {
    var asked = database.prepareStatement(sql);
    var explained = values(sql);
    return proxy(
        PreparedStatement.class,
        (method, values) -> {
          if (method.getName().equals("executeQuery")) {
            keep(sql, explained);
          } else {
            method.invoke(explained, values);
          }
          return method.invoke(asked, values);
        });
  }

  private interface Call {
    @Nullable Object on(Method method, Object[] values) throws Exception;
  }

  private static <T> T proxy(Class<T> type, Call call) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, values) -> {
              try {
                return call.on(method, values);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
