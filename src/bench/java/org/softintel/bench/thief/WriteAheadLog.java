package org.softintel.bench.thief;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the database's own log tells: which transactions wrote about which reports and in which
 * order, by the ids and references in their bytes, by rows of the dump, and by pages.
 */
final class WriteAheadLog {
  private static final String RECORDS =
      """
      select start_lsn - '0/0', coalesce(xid::text::bigint, 0), relfilenode, relblocknumber,
          resource_manager || ' ' || record_type, coalesce(description, ''), block_data
      from pg_get_wal_block_info(?::pg_lsn, ?::pg_lsn)
      where relforknumber = 0
      """;
  private static final Pattern OFFSET = Pattern.compile("\\boff(?:num)?: (\\d+)");
  private static final int ID_BYTES = 16;
  private static final int REFERENCE_BYTES = 12;

  private final Events rows = new Events();
  private final Events pages = new Events();

  /** By report where they stand in the log; and what one transaction is about. */
  private static final class Events {
    private final Map<String, List<Long>> places = new HashMap<>();
    private final Map<String, Set<Long>> transactions = new HashMap<>();
    private final Map<Long, Set<String>> reports = new HashMap<>();

    void add(String report, long place, long transaction) {
      places.computeIfAbsent(report, it -> new ArrayList<>()).add(place);
      if (transaction > 0) {
        transactions.computeIfAbsent(report, it -> new HashSet<>()).add(transaction);
        reports.computeIfAbsent(transaction, it -> new HashSet<>()).add(report);
      }
    }

    /** A transaction that is about few tells most. */
    double together(String one, String other) {
      var both = new HashSet<>(transactions.getOrDefault(one, Set.of()));
      both.retainAll(transactions.getOrDefault(other, Set.of()));
      return both.stream()
          .mapToDouble(it -> 1.0 / reports.getOrDefault(it, Set.of(one, other)).size())
          .sum();
    }

    double nearest(String one, String other) {
      var theirs = new TreeMap<Long, Long>();
      places.getOrDefault(other, List.of()).forEach(it -> theirs.put(it, it));
      double nearest = Double.MAX_VALUE;
      for (long mine : places.getOrDefault(one, List.of())) {
        for (@Nullable Long their : new Long[] {theirs.floorKey(mine), theirs.ceilingKey(mine)}) {
          nearest = their == null ? nearest : Math.min(nearest, (double) Math.abs(mine - their));
        }
      }
      return nearest;
    }
  }

  /** Keeps all of it, as somebody does who copies it while it is written. */
  static void keep(Connection superuser) throws SQLException {
    try (var statement = superuser.createStatement()) {
      statement.execute("create extension if not exists pg_walinspect");
      statement.execute("alter system set wal_keep_size = '64GB'");
      statement.execute("select pg_reload_conf()");
    }
  }

  static String end(Connection superuser) throws SQLException {
    try (var statement = superuser.createStatement();
        var row = statement.executeQuery("select pg_current_wal_flush_lsn()::text")) {
      row.next();
      return row.getString(1);
    }
  }

  static WriteAheadLog between(String from, String until, Dump dump, Connection superuser)
      throws SQLException {
    var log = new WriteAheadLog();
    var references = dump.references();
    var known = Set.copyOf(references.values());
    var kinds = new TreeMap<String, Integer>();
    superuser.setAutoCommit(false);
    try (var statement = superuser.prepareStatement(RECORDS)) {
      statement.setFetchSize(2_000);
      statement.setString(1, from);
      statement.setString(2, until);
      try (var found = statement.executeQuery()) {
        while (found.next()) {
          kinds.merge(found.getString(5), 1, Integer::sum);
          long place = found.getLong(1);
          long transaction = found.getLong(2);
          named(found.getBytes(7), references, known, it -> log.rows.add(it, place, transaction));
          long file = found.getLong(3);
          long block = found.getLong(4);
          var offset = OFFSET.matcher(found.getString(6));
          while (offset.find()) {
            var at = new Dump.Place(file, block, Integer.parseInt(offset.group(1)));
            dump.reportsAt(at).forEach(it -> log.rows.add(it, place, transaction));
          }
          dump.reportsAt(new Dump.Place(file, block, 0))
              .forEach(it -> log.pages.add(it, place, transaction));
        }
      }
    } finally {
      superuser.setAutoCommit(true);
    }
    System.out.println("log: " + kinds);
    return log;
  }

  /** Ids as bytes, and references as letters. */
  private static void named(
      byte @Nullable [] bytes,
      Map<UUID, String> references,
      Set<String> known,
      Consumer<String> each) {
    if (bytes == null) {
      return;
    }
    for (int i = 0; i + REFERENCE_BYTES <= bytes.length; i++) {
      if (bytes[i] == 'S' && bytes[i + 1] == 'I' && bytes[i + 2] == '-') {
        var reference = new String(bytes, i, REFERENCE_BYTES, ISO_8859_1);
        if (known.contains(reference)) {
          each.accept(reference);
        }
      }
      if (i + ID_BYTES <= bytes.length && (bytes[i + 6] & 0xF0) == 0x70) {
        var buffer = ByteBuffer.wrap(bytes, i, ID_BYTES);
        @Nullable String reference = references.get(new UUID(buffer.getLong(), buffer.getLong()));
        if (reference != null) {
          each.accept(reference);
        }
      }
    }
  }

  void score(String one, String other, Guesses.Scores scores) {
    BiConsumer<String, Events> score =
        (what, events) -> {
          scores.note("log: in one transaction, " + what, events.together(one, other));
          scores.note("log: near, " + what, events.nearest(one, other));
        };
    score.accept("rows", rows);
    score.accept("pages", pages);
  }
}
