package org.softintel.audit.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.softintel.platform.database.Row;
import org.softintel.platform.database.Sql;

/** Checkpoints of the log, with whatever lines of witnesses the database holds. */
@ApplicationScoped
@Transactional
public class Checkpoints {
  private static final String ONE =
      """
      select size,
          note || coalesce(
              (select string_agg(line || chr(10), '' order by witness)
                  from audit_cosignature where audit_cosignature.size = audit_checkpoint.size),
              ''),
          signed_at
      from audit_checkpoint where size\
      """;
  private static final String NEWEST = ONE + " = (select max(size) from audit_checkpoint)";
  // Not a value of the statement: a plan that does not know how few they are reads all checkpoints.
  // Of each witness: one that signs often would hide another that seldom does.
  private static final int NEAR = 8;
  private static final String NEAREST =
      ONE
          + " in (select near.size from unnest(?1::text[]) as named (witness) cross join lateral"
          + " (select size from audit_cosignature c where c.witness = named.witness and size ";
  private static final String BEFORE =
      NEAREST + "< ?2 order by size desc limit " + NEAR + ") near) order by size desc";
  private static final String FROM =
      NEAREST + ">= ?2 order by size limit " + NEAR + ") near) order by size";
  private static final String ADD =
      "insert into audit_cosignature (size, witness, line, witnessed_at) values (?1, ?2, ?3, ?4)"
          + " on conflict do nothing";

  private final Sql sql;

  Checkpoints(Sql sql) {
    this.sql = sql;
  }

  /** As a signed note, to which the signatures of its witnesses are added. */
  public record Signed(long size, String note, Instant at) {}

  public Optional<Signed> newest() {
    return found(NEWEST);
  }

  /** Smaller ones that have a line of one of these, a few of each; the largest first. */
  public List<Signed> cosignedBefore(long size, List<String> witnesses) {
    return sql.list(BEFORE, Checkpoints::signed, witnesses, size);
  }

  /** Those of this size and above with a line of one of these, a few of each; smallest first. */
  public List<Signed> cosignedFrom(long size, List<String> witnesses) {
    return sql.list(FROM, Checkpoints::signed, witnesses, size);
  }

  public Optional<Signed> of(long size) {
    return found(ONE + " = ?1", size);
  }

  /** {@code line}: the witness's signature, which the caller has checked. */
  @Transactional(TxType.MANDATORY)
  public void add(long size, String witness, String line, Instant witnessedAt) {
    sql.update(ADD, size, witness, line, witnessedAt);
  }

  private Optional<Signed> found(String query, Object... values) {
    return sql.first(query, Checkpoints::signed, values);
  }

  private static Signed signed(Row row) throws SQLException {
    return new Signed(row.number(1), row.text(2), row.time(3));
  }
}
