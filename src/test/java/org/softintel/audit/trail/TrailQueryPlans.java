package org.softintel.audit.trail;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.softintel.platform.database.Sql;

/** How the database answers what the trail is asked: each query, run and explained. */
public final class TrailQueryPlans {
  private static final String EXPLAIN = "explain (analyze, buffers, timing off) ";
  private static final Pattern PLACE = Pattern.compile("\\?([0-9])");

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

  /** Of one page of sign-ins; of everybody if {@code account} is empty. */
  public List<String> signIns(String account) throws SQLException {
    plans.clear();
    var sql = SignInSessions.signIns(!account.isEmpty()).replaceAll("\\?[0-9]", "?");
    var ofOne = account.isEmpty() ? sql : sql.replace("limit ?", "limit 50");
    try (var query = database.prepareStatement(EXPLAIN + ofOne)) {
      query.setLong(1, Long.MAX_VALUE);
      if (account.isEmpty()) {
        query.setInt(2, 50);
      } else {
        query.setString(2, account);
      }
      keep(query);
    }
    return List.copyOf(plans);
  }

  /** Of each read before a report is shown. */
  public List<String> recent(String actor, String reference, Instant since) throws SQLException {
    plans.clear();
    for (var numbered :
        List.of(
            RecentActivity.COUNTED,
            RecentActivity.NOTICED,
            RecentActivity.TOLD,
            RecentActivity.OPENED)) {
      var places = PLACE.matcher(numbered).results().map(it -> it.group(1)).toList();
      var sql = PLACE.matcher(numbered).replaceAll("?");
      try (var query = database.prepareStatement(EXPLAIN + sql)) {
        for (int i = 0; i < places.size(); i++) {
          switch (places.get(i)) {
            case "1" -> query.setString(i + 1, actor);
            case "4" -> query.setInt(i + 1, 1000);
            case "2" -> query.setObject(i + 1, since.atOffset(ZoneOffset.UTC));
            default -> query.setString(i + 1, reference);
          }
        }
        keep(query);
      }
    }
    return List.copyOf(plans);
  }

  /** Of any other query without values. */
  public List<String> query(String sql) throws SQLException {
    plans.clear();
    try (var query = database.prepareStatement(EXPLAIN + sql)) {
      keep(query);
    }
    return List.copyOf(plans);
  }

  private void keep(PreparedStatement explained) throws SQLException {
    var plan = new StringBuilder();
    try (var lines = explained.executeQuery()) {
      while (lines.next()) {
        plan.append(lines.getString(1)).append('\n');
      }
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
    var explained = database.prepareStatement(EXPLAIN + sql);
    return proxy(
        PreparedStatement.class,
        (method, values) -> {
          if (method.getName().equals("executeQuery")) {
            keep(explained);
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
