package org.softintel.report.complaint;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.softintel.platform.database.Row;
import org.softintel.platform.database.Sql;
import org.softintel.platform.sealing.SealedPlace;
import org.softintel.platform.sealing.SealedRows.Layout;
import org.softintel.report.complaint.ComplaintLookup.Auditor;

/** The table of names that are to be looked up. What it seals is of one length each. */
final class ComplaintTable {
  static final String NAME = "complaint_lookup";

  /** The longest name and reason fit, in characters of four bytes. */
  static final Layout<SoughtName> ASKED = new Layout<>(NAME, 2_850, SoughtName.class);

  /** As many references as are told fit, or the longest reason. */
  static final Layout<LookupAnswer> ANSWER = new Layout<>(NAME, 3_170, LookupAnswer.class);

  private static final int MOST_LISTED = 200;
  private static final String SELECT =
      "select id, asked_at, asker, asker_name, state, answered_at, answerer, answerer_name,"
          + " content, answer from complaint_lookup where ";

  private final Sql sql;

  ComplaintTable(Sql sql) {
    this.sql = sql;
  }

  /** A request as it is stored. */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record Stored(ComplaintLookup lookup, byte[] content, Optional<byte[]> answer) {
    Stored(Row row) throws SQLException {
      this(lookup(row), row.bytes(9), row.optionalBytes(10));
    }

    private static ComplaintLookup lookup(Row row) throws SQLException {
      var name = row.optionalText(8);
      return new ComplaintLookup(
          row.id(1),
          row.time(2),
          new Auditor(row.text(3), row.text(4)),
          LookupState.valueOf(row.text(5)),
          row.optionalTime(6),
          row.optionalText(7).flatMap(it -> name.map(named -> new Auditor(it, named))));
    }
  }

  static SealedPlace place(String column, UUID id) {
    return new SealedPlace(NAME, column, id);
  }

  void insert(UUID id, Instant at, Auditor asker, byte[] content) {
    sql.update(
        "insert into complaint_lookup (id, asked_at, asker, asker_name, content)"
            + " values (?, ?, ?, ?, ?)",
        id,
        at,
        asker.account(),
        asker.name(),
        content);
  }

  void answer(UUID id, LookupState state, Instant at, Auditor answerer, byte[] answer) {
    sql.update(
        "update complaint_lookup set state = ?, answered_at = ?, answerer = ?, answerer_name = ?,"
            + " answer = ? where id = ?",
        state.name(),
        at,
        answerer.account(),
        answerer.name(),
        answer,
        id);
  }

  /** Those that wait, and those that this account asked or answered; the newest first. */
  List<ComplaintLookup> of(String account) {
    return sql.list(
        SELECT
            + "state = 'WAITING' or ?1 in (asker, answerer)"
            + " order by state <> 'WAITING', asked_at desc, id desc limit "
            + MOST_LISTED,
        row -> new Stored(row).lookup(),
        account);
  }

  /** As above. */
  Optional<Stored> find(UUID id, String account) {
    return sql.first(
        SELECT + "id = ?1 and (state = 'WAITING' or ?2 in (asker, answerer))",
        Stored::new,
        id,
        account);
  }

  /** As above; until the transaction ends nobody else answers or withdraws it. */
  Optional<Stored> locked(UUID id, String account) {
    return sql.first(
        SELECT + "id = ?1 and (state = 'WAITING' or ?2 in (asker, answerer)) for update",
        Stored::new,
        id,
        account);
  }

  /** For a mail: only while it waits. */
  Optional<ComplaintLookup> waiting(UUID id) {
    return sql.first(SELECT + "id = ? and state = 'WAITING'", row -> new Stored(row).lookup(), id);
  }

  /** How many wait for somebody who is not who asked. */
  int waitingFor(String account) {
    return sql.one(
        "select count(*) from complaint_lookup where state = 'WAITING' and asker <> ?",
        row -> (int) row.number(1),
        account);
  }

  void delete(UUID id) {
    sql.update("delete from complaint_lookup where id = ?", id);
  }

  /** Returns the ids of those that were asked before. */
  List<UUID> deleteBefore(Instant time) {
    return sql.list(
        "delete from complaint_lookup where asked_at < ? returning id", row -> row.id(1), time);
  }
}
