package org.softintel.audit.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Optional;
import org.softintel.platform.database.Sql;

/** Checkpoints of the log, with the witnesses' signatures, for those who keep copies. */
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
  private static final String WITNESSED = ONE + " = (select max(size) from audit_cosignature)";
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

  /** The newest that a witness has signed too. */
  public Optional<Signed> newestWitnessed() {
    return found(WITNESSED);
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
    return sql.first(query, row -> new Signed(row.number(1), row.text(2), row.time(3)), values);
  }
}
