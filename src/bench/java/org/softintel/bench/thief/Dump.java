package org.softintel.bench.thief;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A copy of every table there is, with what its files show besides: all that names a report in the
 * clear, by report. What is sealed is known by its bytes and its length.
 */
final class Dump {
  private static final Pattern NAMES =
      Pattern.compile(
          "SI-\\w{4}-\\w{4}|[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final String COLUMNS =
      """
      select table_name, column_name, data_type from information_schema.columns
      join information_schema.tables using (table_schema, table_name)
      where table_schema = 'public' and table_type = 'BASE TABLE'
          and table_name <> 'flyway_schema_history'
      order by table_name, ordinal_position
      """;
  private static final String HIDDEN = "xmin::text as xmin, xmax::text as xmax, ctid::text as ctid";
  private static final int PLACES_IN_A_PAGE = 1_000;
  private static final int FIRST_BITS_OF_AN_ID = 16;

  private final Map<String, List<Row>> byReport = new HashMap<>();
  private final Map<String, String> references = new HashMap<>();
  private final Map<String, Map<String, Integer>> holders = new HashMap<>();
  private final Map<Place, Set<String>> reportsAt = new HashMap<>();
  private final List<Row> trail = new ArrayList<>();

  /** A row, by its columns and {@code xmin}, {@code xmax} and {@code ctid}. */
  record Row(String table, Map<String, String> values) {
    long number(String column) {
      return Long.parseLong(values.getOrDefault(column, "0"));
    }

    String text(String column) {
      return values.getOrDefault(column, "");
    }

    private int block() {
      var place = text("ctid");
      return Integer.parseInt(place.substring(1, place.indexOf(',')));
    }

    private int offset() {
      var place = text("ctid");
      return Integer.parseInt(place.substring(place.indexOf(',') + 1, place.length() - 1));
    }
  }

  /** Where a row stands in a table's file; the place 0 is all of the page. */
  record Place(long file, long block, int offset) {}

  static Dump of(Connection superuser) throws SQLException {
    var dump = new Dump();
    try (var statement = superuser.createStatement()) {
      statement.setFetchSize(2_000);
      try (var rows = statement.executeQuery("select id::text, reference from report")) {
        while (rows.next()) {
          dump.references.put(rows.getString(1), rows.getString(2));
        }
      }
      var tables = new TreeMap<String, List<String>>();
      try (var rows = statement.executeQuery(COLUMNS)) {
        while (rows.next()) {
          tables
              .computeIfAbsent(rows.getString(1), it -> new ArrayList<>())
              .add(told(rows.getString(2), rows.getString(3)));
        }
      }
      for (var table : tables.entrySet()) {
        var files = "select pg_relation_filenode('%s')".formatted(table.getKey());
        long file;
        try (var row = statement.executeQuery(files)) {
          row.next();
          file = row.getLong(1);
        }
        var all =
            "select %s, %s from %s"
                .formatted(HIDDEN, String.join(", ", table.getValue()), table.getKey());
        try (var rows = statement.executeQuery(all)) {
          while (rows.next()) {
            dump.take(table.getKey(), file, rows);
          }
        }
      }
    }
    dump.count();
    return dump;
  }

  private static String told(String column, String type) {
    return switch (type) {
      case "bytea" ->
          "md5(%1$s) as %1$s, octet_length(%1$s)::text as \"%1$s length\"".formatted(column);
      case "timestamp with time zone" -> "extract(epoch from %1$s)::text as %1$s".formatted(column);
      default ->
          "%1$s::text as %1$s, length(%1$s::text)::text as \"%1$s length\"".formatted(column);
    };
  }

  private void take(String table, long file, ResultSet found) throws SQLException {
    var values = new LinkedHashMap<String, String>();
    var names = new HashSet<String>();
    var columns = found.getMetaData();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      @Nullable String value = found.getString(i);
      if (value != null) {
        values.put(columns.getColumnLabel(i), value);
        NAMES.matcher(value).results().map(it -> reference(it.group())).forEach(names::addAll);
      }
    }
    var row = new Row(table, values);
    names.forEach(it -> byReport.computeIfAbsent(it, its -> new ArrayList<>()).add(row));
    for (int offset : new int[] {0, row.offset()}) {
      reportsAt
          .computeIfAbsent(new Place(file, row.block(), offset), it -> new HashSet<>())
          .addAll(names);
    }
    if (table.equals("audit_entry")) {
      trail.add(row);
    }
  }

  /** None if it names no report. */
  private List<String> reference(String name) {
    return name.startsWith("SI-")
        ? List.of(name)
        : Stream.ofNullable(references.get(name)).toList();
  }

  private void count() {
    trail.sort(Comparator.comparingLong(it -> it.number("id")));
    for (var rows : byReport.values()) {
      byColumn(rows)
          .forEach(
              (column, values) ->
                  values.stream()
                      .distinct()
                      .forEach(
                          it ->
                              holders
                                  .computeIfAbsent(column, its -> new HashMap<>())
                                  .merge(it, 1, Integer::sum)));
    }
  }

  private static Map<String, List<String>> byColumn(List<Row> rows) {
    var values = new LinkedHashMap<String, List<String>>();
    for (var row : rows) {
      row.values()
          .forEach(
              (column, value) ->
                  values
                      .computeIfAbsent(row.table() + "." + column, it -> new ArrayList<>())
                      .add(value));
    }
    return values;
  }

  /** Reports by the bytes of their ids. */
  Map<UUID, String> references() {
    return references.entrySet().stream()
        .collect(Collectors.toMap(it -> UUID.fromString(it.getKey()), Map.Entry::getValue));
  }

  Set<String> reportsAt(Place place) {
    return reportsAt.getOrDefault(place, Set.of());
  }

  /** Entries in their order. */
  List<Row> trail() {
    return trail;
  }

  private List<Row> rows(String report) {
    return byReport.getOrDefault(report, List.of());
  }

  /** What the rows of both tell by themselves. */
  void score(String one, String other, Guesses.Scores scores) {
    var mine = byColumn(rows(one));
    var others = byColumn(rows(other));
    mine.forEach(
        (column, values) -> {
          var theirs = others.getOrDefault(column, List.of());
          scores.note("dump: the same value in a column", column, shared(column, values, theirs));
          if (column.endsWith(" length")) {
            double difference = Math.abs(sum(values) - sum(theirs));
            scores.note("dump: sizes", column + " -", difference);
            scores.note("dump: sizes", column + " +", sum(values) + sum(theirs));
          } else {
            scores.note("dump: near in a column", column, nearest(values, theirs));
          }
          if (column.endsWith(".xmin")) {
            scores.note("dump: sizes", "rows -" + column, Math.abs(values.size() - theirs.size()));
            scores.note("dump: sizes", "rows +" + column, (double) values.size() + theirs.size());
          }
        });
    scores.note(
        "dump: near by transaction, whatever the table",
        nearest(transactions(rows(one), 0), transactions(rows(other), 0)));
  }

  private double shared(String column, List<String> values, List<String> theirs) {
    return values.stream()
        .filter(theirs::contains)
        .mapToDouble(it -> 1.0 / holders.getOrDefault(column, Map.of()).getOrDefault(it, 1))
        .max()
        .orElse(0);
  }

  private static double sum(List<String> lengths) {
    return lengths.stream().mapToDouble(Double::parseDouble).sum();
  }

  private static double nearest(List<String> values, List<String> theirs) {
    return nearest(
        values.stream().mapToDouble(Dump::number).toArray(),
        theirs.stream().mapToDouble(Dump::number).toArray());
  }

  private static double nearest(double[] values, double[] theirs) {
    double nearest = Double.MAX_VALUE;
    for (double value : values) {
      for (double their : theirs) {
        if (Double.isFinite(value) && Double.isFinite(their)) {
          nearest = Math.min(nearest, Math.abs(value - their));
        }
      }
    }
    return nearest;
  }

  /** A number, a time, a place in the file, or the time in an id; infinite if it is none. */
  private static double number(String value) {
    if (value.startsWith("(") && value.endsWith(")") && value.indexOf(',') > 0) {
      var place = value.substring(1, value.length() - 1).split(",", 2);
      return Integer.parseInt(place[0]) * (double) PLACES_IN_A_PAGE + Integer.parseInt(place[1]);
    }
    if (value.length() == 36 && NAMES.matcher(value).matches()) {
      return UUID.fromString(value).getMostSignificantBits() >>> FIRST_BITS_OF_AN_ID;
    }
    return value.matches("-?\\d+(\\.\\d+)?") ? Double.parseDouble(value) : Double.POSITIVE_INFINITY;
  }

  private static double[] transactions(List<Row> rows, long from) {
    return rows.stream()
        .flatMap(it -> Stream.of(it.number("xmin"), it.number("xmax")))
        .mapToDouble(it -> it)
        .filter(it -> it > from)
        .distinct()
        .toArray();
  }

  /** What changed since another copy, in which the next transaction had this number. */
  void scoreChanges(String one, String other, long since, Guesses.Scores scores) {
    var mine = changed(one, since);
    var theirs = changed(other, since);
    for (var table :
        Stream.concat(mine.stream(), theirs.stream()).map(Row::table).distinct().toList()) {
      scores.note(
          "two copies: rows that changed",
          table,
          Math.min(count(mine, table), count(theirs, table)));
    }
    scores.note("two copies: rows that changed", "all", Math.min(mine.size(), theirs.size()));
    scores.note(
        "two copies: near by transaction",
        nearest(transactions(mine, since - 1), transactions(theirs, since - 1)));
  }

  private List<Row> changed(String report, long since) {
    return rows(report).stream()
        .filter(it -> it.number("xmin") >= since || it.number("xmax") >= since)
        .toList();
  }

  private static int count(List<Row> rows, String table) {
    return (int) rows.stream().filter(it -> it.table().equals(table)).count();
  }
}
