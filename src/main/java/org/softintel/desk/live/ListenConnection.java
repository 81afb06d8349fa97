package org.softintel.desk.live;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.softintel.platform.identity.Role;
import org.softintel.report.access.Readership;

/** The one database connection on which a process hears of changes and counts for its pages. */
final class ListenConnection implements AutoCloseable {
  private static final String CHANNEL = "softintel_live";
  private static final Duration LONGEST_SINCE = Duration.ofDays(7);

  // What somebody may not read is in no count of theirs, nor do they learn who has it open.
  private static final String COUNT =
      """
      SELECT l.id,
          (SELECT count(*) FROM report r WHERE r.state <> 'CLOSED' AND r.received_at > l.since
              AND l.report IS NULL AND %1$s),
          (SELECT count(DISTINCT a.report_id) FROM addendum a JOIN report r ON r.id = a.report_id
              WHERE a.added_at > l.since AND l.report IS NULL AND %1$s),
          (SELECT count(DISTINCT e.report_id) FROM escalation e JOIN report r ON r.id = e.report_id
              WHERE l.lead AND e.told_at > l.since AND l.report IS NULL AND %1$s),
          (SELECT count(DISTINCT p.viewer) FROM presence p
              WHERE p.report_id = l.report AND p.viewer <> l.viewer AND p.until > ?),
          (SELECT r.version > l.version FROM report r WHERE r.id = l.report AND %1$s)
      FROM unnest(?::uuid[], ?::text[], ?::timestamptz[], ?::uuid[], ?::int[], ?::boolean[])
          AS l (id, viewer, since, report, version, lead)
      WHERE NOT EXISTS (SELECT FROM colleague c WHERE c.account = l.viewer AND c.left_at IS NOT NULL)
      """
          .formatted(Readership.readableRow("l.viewer"));

  private final Connection connection;

  private ListenConnection(Connection connection) {
    this.connection = connection;
  }

  static ListenConnection open(DataSource database) throws SQLException {
    var connection = new ListenConnection(database.getConnection());
    connection.execute("LISTEN " + CHANNEL);
    return connection;
  }

  void tell() throws SQLException {
    execute("NOTIFY " + CHANNEL);
  }

  /** Waits for at most {@code most}, and returns whether anything changed. */
  boolean listen(Duration most) throws SQLException {
    var heard = connection.unwrap(PGConnection.class).getNotifications((int) most.toMillis());
    return heard != null && heard.length > 0;
  }

  /** Counts for each listener; none for one who has left or may no longer read the report. */
  Map<UUID, LiveCounts> counts(List<PageStream> listeners, Instant now) throws SQLException {
    var found = new HashMap<UUID, LiveCounts>();
    try (var statement = connection.prepareStatement(COUNT)) {
      statement.setObject(1, now.atOffset(ZoneOffset.UTC));
      statement.setArray(2, array("uuid", listeners, PageStream::id));
      statement.setArray(3, array("text", listeners, it -> it.viewer().subject()));
      statement.setArray(4, array("timestamptz", listeners, it -> since(it, now)));
      statement.setArray(5, array("uuid", listeners, it -> it.page().report().orElse(null)));
      statement.setArray(6, array("int4", listeners, it -> it.page().version()));
      statement.setArray(7, array("bool", listeners, it -> it.viewer().is(Role.LEAD)));
      var rows = statement.executeQuery();
      var onReport = onReport(listeners);
      while (rows.next()) {
        var id = rows.getObject(1, UUID.class);
        var changed = rows.getBoolean(6);
        if (!rows.wasNull() || !onReport.contains(id)) {
          found.put(
              id,
              new LiveCounts(
                  rows.getInt(2), rows.getInt(3), rows.getInt(4), rows.getInt(5), changed));
        }
      }
    }
    return found;
  }

  void renew(List<PageStream> listeners, Instant until) throws SQLException {
    execute(
        "UPDATE presence SET until = ? WHERE listener = ANY (?)",
        until.atOffset(ZoneOffset.UTC),
        array("uuid", listeners, PageStream::id));
  }

  void forget(List<PageStream> gone, Instant now) throws SQLException {
    execute(
        "DELETE FROM presence WHERE listener = ANY (?) OR until < ?",
        array("uuid", gone, PageStream::id),
        now.atOffset(ZoneOffset.UTC));
  }

  private static List<UUID> onReport(List<PageStream> listeners) {
    return listeners.stream()
        .filter(it -> it.page().report().isPresent())
        .map(PageStream::id)
        .toList();
  }

  // A page that has been open for longer counts from here, or its scans would never end.
  private static String since(PageStream pageStream, Instant now) {
    var earliest = now.minus(LONGEST_SINCE);
    var since = pageStream.page().since();
    return (since.isBefore(earliest) ? earliest : since).toString();
  }

  private Array array(String type, List<PageStream> listeners, Function<PageStream, Object> value)
      throws SQLException {
    return connection.createArrayOf(type, listeners.stream().map(value).toArray());
  }

  private void execute(String sql, Object... values) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.execute();
    }
  }

  // The pool hands the connection to others, who must not hear what was listened for.
  @Override
  public void close() throws SQLException {
    try (connection) {
      execute("UNLISTEN *");
    }
  }
}
