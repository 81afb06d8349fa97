package org.softintel.platform.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.softintel.platform.database.Row;
import org.softintel.platform.database.Sql;
import org.softintel.platform.database.WrittenRows;
import org.softintel.platform.page.StrictJson;

/** A table whose rows are sealed under a key of their quarter, and all of one length. */
public class SealedRows<T> {
  private static final UUID NOBODY = new UUID(0, 0);

  private final SharedKeySealer sealer;
  private final InstantSource clock;
  private final Sql sql;
  private final Layout<T> layout;

  /**
   * How a table holds its rows.
   *
   * @param bytes so many take the longest row in
   */
  public record Layout<T>(String table, int bytes, Class<T> type) {

    /**
     * As JSON, filled up with spaces; of a tree, whose text does not write an emoji in 12 bytes.
     */
    public byte[] bytes(T content) {
      var json = StrictJson.MAPPER.valueToTree(content).toString().getBytes(UTF_8);
      if (json.length > bytes) {
        throw new IllegalArgumentException("too long for a row of " + table);
      }
      var all = Arrays.copyOf(json, bytes);
      Arrays.fill(all, json.length, bytes, (byte) ' ');
      return all;
    }
  }

  public SealedRows(SharedKeySealer sealer, InstantSource clock, Sql sql, Layout<T> layout) {
    this.sealer = sealer;
    this.clock = clock;
    this.sql = sql;
    this.layout = layout;
  }

  /** A row as it is stored. */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record SealedRow(UUID id, LocalDate quarter, byte[] content) {
    SealedRow(Row row) throws SQLException {
      this(row.id(1), row.date(2), row.bytes(3));
    }
  }

  /** So that none uses a key that was lost, and no transaction makes that of this quarter. */
  void refreshKeys() {
    sealer.forgetLost();
    sealer.prepare(place(NOBODY, SharedKeySealer.quarter(clock.instant())));
  }

  /** Until the transaction ends nobody else who asks for it writes to the table. */
  public void lock() {
    sql.one(
        "select pg_advisory_xact_lock(hashtextextended(?, 0))::text", row -> "", layout.table());
  }

  public void insert(UUID id, Instant at, T content) {
    var quarter = SharedKeySealer.quarter(at);
    sql.update(
        "insert into " + layout.table() + " (id, quarter, content) values (?, ?, ?)",
        id,
        quarter,
        sealer.seal(layout.bytes(content), place(id, quarter)));
  }

  /** Throws {@link CannotUnseal} for a row that is not as it was written, or that lost its key. */
  T open(SealedRow row) {
    var clear = sealer.open(row.content(), place(row.id(), row.quarter()));
    return StrictJson.read(clear, layout.type());
  }

  private SealedPlace place(UUID id, LocalDate quarter) {
    return SharedKeySealer.place(layout.table(), "content", quarter, id);
  }

  /** The next rows of the table. */
  List<SealedRow> after(UUID last, int most) {
    return sql.list(read() + "id > ? order by id limit " + most, SealedRow::new, last);
  }

  List<SealedRow> of(Collection<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : sql.list(read() + "id = any (?::uuid[])", SealedRow::new, ids);
  }

  private String read() {
    return "select id, quarter, content from " + layout.table() + " where ";
  }

  long count() {
    return sql.one("select count(*) from " + layout.table(), row -> row.number(1));
  }

  Set<UUID> ids() {
    return new HashSet<>(sql.list("select id from " + layout.table(), row -> row.id(1)));
  }

  /** Returns how many there were. */
  public int delete(Collection<UUID> ids) {
    return sql.update("delete from " + layout.table() + " where id = any (?::uuid[])", ids);
  }

  /** Those of quarters that began before this day, whether they open or not. */
  public int deleteBefore(LocalDate day) {
    return sql.update("delete from " + layout.table() + " where quarter < ?", day);
  }

  /** Tells what was written lately. */
  protected WrittenRows lately() {
    return new WrittenRows(sql, layout.table(), "id");
  }
}
