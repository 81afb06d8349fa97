package org.softintel.audit.log;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.softintel.platform.database.Sql;

/** The rows of the log. Within a transaction, its connection is the transaction's own. */
@Singleton
class LogTables {
  /** Any number that no other lock of ours has. */
  private static final long LEADER = 0x50F7_1106L;

  private final Sql sql;

  LogTables(Sql sql) {
    this.sql = sql;
  }

  /** Until the transaction ends nobody else leads, in whatever process. */
  boolean lead() {
    return sql.one("SELECT pg_try_advisory_xact_lock(?)", row -> row.flag(1), LEADER);
  }

  /** Committed entries that are in no tree yet. */
  List<Long> pending(int most) {
    return sql.list(
        "SELECT entry_id FROM audit_pending ORDER BY entry_id LIMIT ?", row -> row.number(1), most);
  }

  Optional<Instant> writtenAt(long entry) {
    return sql.first("SELECT occurred_at FROM audit_entry WHERE id = ?", row -> row.time(1), entry);
  }

  void place(List<Long> entries, long first) {
    sql.update(
        "INSERT INTO audit_leaf (leaf, entry_id)"
            + " SELECT ? + place - 1, entry FROM unnest(?::bigint[]) WITH ORDINALITY"
            + " AS it (entry, place)",
        first,
        entries);
    forget(entries);
  }

  /** Entries that will never come into the tree, or are in it. */
  void forget(List<Long> entries) {
    sql.update("DELETE FROM audit_pending WHERE entry_id = ANY (?::bigint[])", entries);
  }

  Optional<Long> leaf(long entry) {
    return sql.first("SELECT leaf FROM audit_leaf WHERE entry_id = ?", row -> row.number(1), entry);
  }

  Optional<Long> entryFrom(long place) {
    return sql.first(
        "SELECT entry_id FROM audit_leaf WHERE leaf >= ? ORDER BY leaf LIMIT 1",
        row -> row.number(1),
        place);
  }

  /** The entries at these places, and -1 where none is, or more than one. */
  List<Long> entries(long firstLeaf, int count) {
    // A join with the places would read all that are: how many are asked for is not planned with.
    var there =
        sql
            .list(
                "SELECT leaf, entry_id FROM audit_leaf WHERE leaf BETWEEN ? AND ?",
                row -> Map.entry(row.number(1), row.number(2)),
                firstLeaf,
                firstLeaf + count - 1)
            .stream()
            .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> -1L));
    return LongStream.range(firstLeaf, firstLeaf + count)
        .mapToObj(it -> there.getOrDefault(it, -1L))
        .toList();
  }

  Optional<byte[]> tile(int level, long tile) {
    return sql.first(
        "SELECT hashes FROM audit_tile WHERE level = ? AND tile = ?",
        row -> row.bytes(1),
        level,
        tile);
  }

  /** Those of one level that are there, by number. */
  Map<Long, byte[]> tiles(int level, Collection<Long> tiles) {
    return sql
        .list(
            "SELECT tile, hashes FROM audit_tile WHERE level = ? AND tile = ANY (?::bigint[])",
            row -> Map.entry(row.number(1), row.bytes(2)),
            level,
            tiles)
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Where these entries are said to stand, by entry; -1 if that is in more than one place. */
  Map<Long, Long> leaves(Collection<Long> entries) {
    return sql
        .list(
            "SELECT entry_id, leaf FROM audit_leaf WHERE entry_id = ANY (?::bigint[])",
            row -> Map.entry(row.number(1), row.number(2)),
            entries)
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> -1L));
  }

  /** The rows of entries by their ids. */
  Map<UUID, Long> rows(Collection<UUID> events) {
    return events.isEmpty()
        ? Map.of()
        : sql
            .list(
                "SELECT event_id, id FROM audit_entry WHERE event_id = ANY (?::uuid[])",
                row -> Map.entry(row.id(1), row.number(2)),
                events)
            .stream()
            .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  void keep(int level, long tile, byte[] hashes) {
    sql.update(
        "INSERT INTO audit_tile (level, tile, hashes) VALUES (?, ?, ?)"
            + " ON CONFLICT (level, tile) DO UPDATE SET hashes = EXCLUDED.hashes",
        level,
        tile,
        hashes);
  }

  Optional<String> newestCheckpoint() {
    return sql.first(
        "SELECT note FROM audit_checkpoint ORDER BY size DESC LIMIT 1", row -> row.text(1));
  }

  Optional<String> newestCheckpointBefore(Instant moment) {
    return sql.first(
        "SELECT note FROM audit_checkpoint WHERE signed_at < ? ORDER BY size DESC LIMIT 1",
        row -> row.text(1),
        moment);
  }

  Optional<String> checkpoint(long size) {
    return sql.first("SELECT note FROM audit_checkpoint WHERE size = ?", row -> row.text(1), size);
  }

  Optional<Instant> signedLast() {
    return sql.first(
        "SELECT signed_at FROM audit_checkpoint ORDER BY size DESC LIMIT 1", row -> row.time(1));
  }

  /** Of sizes above {@code from}, up to {@code to}. */
  List<String> checkpoints(long from, long to) {
    return sql.list(
        "SELECT note FROM audit_checkpoint WHERE size > ? AND size <= ? ORDER BY size",
        row -> row.text(1),
        from,
        to);
  }

  void keep(long size, String note, Instant signedAt) {
    sql.update(
        "INSERT INTO audit_checkpoint (size, note, signed_at) VALUES (?, ?, ?)",
        size,
        note,
        signedAt);
  }
}
