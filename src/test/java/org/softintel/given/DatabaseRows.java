package org.softintel.given;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** The tables as their superuser sees them. */
public final class DatabaseRows {
  private static final Pattern OF_REPORTS =
      Pattern.compile("update (report|entry) |(insert into|delete from) (named_reader|entry) ");

  private DatabaseRows() {}

  /** The first column as text, one line for each row. */
  public static List<String> of(String query, Object... values) {
    return TestStack.shared()
        .ask(
            database -> {
              try (var statement = prepare(database, query, values);
                  var rows = statement.executeQuery()) {
                var found = new ArrayList<String>();
                while (rows.next()) {
                  found.add(rows.getString(1));
                }
                return found;
              }
            });
  }

  static PreparedStatement prepare(Connection database, String sql, Object... values)
      throws SQLException {
    var statement = database.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  /** Does {@code something} while these reports are locked, as whoever saves them locks them. */
  public static <T> T whileLocked(List<String> reports, Supplier<T> something) {
    return TestStack.shared()
        .ask(
            database -> {
              database.setAutoCommit(false);
              try (var locked =
                  prepare(
                      database,
                      "select id from report where reference = any (?) for no key update",
                      database.createArrayOf("text", reports.toArray()))) {
                locked.execute();
                return something.get();
              } finally {
                database.rollback();
                database.setAutoCommit(true);
              }
            });
  }

  /** Does {@code something} while whoever reads or writes this table waits. */
  public static <T> T whileNobodyReads(String table, Supplier<T> something) {
    return TestStack.shared()
        .ask(
            database -> {
              database.setAutoCommit(false);
              try (var locked = prepare(database, "lock table " + table)) {
                locked.execute();
                return something.get();
              } finally {
                database.rollback();
                database.setAutoCommit(true);
              }
            });
  }

  /** How many of the service's transactions wait for a lock. */
  public static long waiting() {
    return count("pg_stat_activity where usename = 'softintel_app' and wait_event_type = 'Lock'");
  }

  public static long count(String from, Object... values) {
    return Long.parseLong(of("select count(*) from " + from, values).get(0));
  }

  /**
   * How many open reports somebody of the desk may read, whatever other journeys have restricted.
   */
  public static int openTo(String person) {
    return (int)
        count(
            """
            report r where state <> 'CLOSED' and (not restricted or exists (
                select 1 from named_reader n join colleague c on c.account = n.reader
                where n.report_id = r.id and c.name = ?))
            """,
            person);
  }

  /** How many rows everything has that one report leaves behind. */
  public static Map<String, Long> kept() {
    var tables =
        List.of(
            "report",
            "outbox where kind in ('FULL', 'NOTICE', 'DISCLOSURE')",
            "sealed_key",
            "submission_key",
            "draft");
    var counted = new ArrayList<String>();
    tables.forEach(it -> counted.add("select '" + it.split(" ", -1)[0] + "', count(*) from " + it));
    counted.add("select 'submitted', count(*) from audit_entry where act = 'REPORT_SUBMITTED'");
    return TestStack.shared()
        .ask(
            database -> {
              try (var statement = database.createStatement();
                  var rows = statement.executeQuery(String.join(" union all ", counted))) {
                var counts = new LinkedHashMap<String, Long>();
                while (rows.next()) {
                  counts.put(rows.getString(1), rows.getLong(2));
                }
                return counts;
              }
            });
  }

  /** References of reports that lack a letter, their key or their line in the trail. */
  public static List<String> incomplete() {
    return of(
        """
        select reference from report r where
          (select count(distinct inbox) from outbox o
              where o.report_id = r.id and o.kind in ('FULL', 'NOTICE')) <> 2
          or not exists (select 1 from sealed_key k where k.owner = r.id)
          or (select count(*) from audit_entry a
              where a.reference = r.reference and a.act in ('REPORT_SUBMITTED', 'REPORT_TYPED_IN')) <> 1
        union all
        select reference from outbox o where kind in ('FULL', 'NOTICE', 'DISCLOSURE')
          and not exists (select 1 from report r where r.id = o.report_id)
        union all
        select reference from audit_entry a where act = 'REPORT_SUBMITTED'
          and not exists (select 1 from report r where r.reference = a.reference)
        union all
        select owner::text from sealed_key k where not exists (select 1 from report r where r.id = k.owner)
          and not exists (select 1 from draft d where d.id = k.owner)
          and not exists (select 1 from desk d where d.id = k.owner)
          and not exists (select 1 from addendum a where a.id = k.owner)
          and not exists (select 1 from call_back c where c.id = k.owner)
          and not exists (select 1 from complaint_lookup c where c.id = k.owner)
          and k.made_for not in ('report_terms', 'judgement', 'watch_list', 'entity_note',
            'peer_group', 'audit_entry')
        union all
        select report_id::text from addendum a where
          (select count(distinct inbox) from outbox o where o.subject = a.id::text) <> 2
          or not exists (select 1 from sealed_key k where k.owner = a.id)
        union all
        select report_id::text from submission_key s
          where not exists (select 1 from report r where r.id = s.report_id)
          and not exists (select 1 from addendum a where a.id = s.report_id)
        """);
  }

  public static List<String> acts(String reference) {
    // Whether access is unusual depends on the hour and on who had the report before.
    return of(
        "select act from audit_entry where reference = ? and act <> 'UNUSUAL_ACCESS' order by id",
        reference);
  }

  /** A change of reports or entries is stamped, as if the service had made it. */
  public static void change(String statement, Object... values) {
    if (OF_REPORTS.matcher(statement).lookingAt()) {
      TestStack.shared().ask(database -> StampedChange.make(database, statement, values));
    } else {
      TestStack.shared().ask(database -> run(database, statement, values));
    }
  }

  /** As somebody who holds the superuser's password and has switched every trigger off. */
  public static void changePastTheService(String statement, Object... values) {
    TestStack.shared()
        .ask(
            database -> {
              run(database, "set session_replication_role = replica");
              try {
                return run(database, statement, values);
              } finally {
                run(database, "set session_replication_role = origin");
              }
            });
  }

  private static int run(Connection database, String statement, Object... values)
      throws SQLException {
    try (var prepared = prepare(database, statement, values)) {
      return prepared.executeUpdate();
    }
  }
}
