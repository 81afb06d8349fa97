package org.softintel.audit.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the log has said of itself, for whoever takes it out of our hands; and who vouched. */
@ApplicationScoped
public class Checkpoints {
  private static final String ONE = "select size, note, signed_at from audit_checkpoint where size";
  private static final String NEWEST = ONE + " = (select max(size) from audit_checkpoint)";
  private static final String WITNESSED = ONE + " = (select max(size) from audit_cosignature)";
  private static final String LINES =
      "select line from audit_cosignature where size = ?1 order by witness";
  private static final String ADD =
      "insert into audit_cosignature (size, witness, line, witnessed_at) values (?1, ?2, ?3, ?4)"
          + " on conflict do nothing";

  private final EntityManager database;

  Checkpoints(EntityManager database) {
    this.database = database;
  }

  /** As a signed note, to which the signatures of its witnesses are added. */
  public record Signed(long size, String note, Instant at) {}

  @Transactional
  public Optional<Signed> newest() {
    return found(NEWEST);
  }

  /** The newest that a witness has signed too. */
  @Transactional
  public Optional<Signed> newestWitnessed() {
    return found(WITNESSED);
  }

  /** The one checkpoint of this size, if there is one. */
  @Transactional
  public Optional<Signed> of(long size) {
    return found(ONE + " = ?1", size);
  }

  /** {@code line}: the witness's signature, which the caller has checked. */
  @Transactional(TxType.MANDATORY)
  public void add(long size, String witness, String line, Instant witnessedAt) {
    database
        .createNativeQuery(ADD)
        .setParameter(1, size)
        .setParameter(2, witness)
        .setParameter(3, line)
        .setParameter(4, witnessedAt)
        .executeUpdate();
  }

  private Optional<Signed> found(String sql, Object... values) {
    var query = database.createNativeQuery(sql, Tuple.class);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    List<?> rows = query.getResultList();
    return rows.stream().findFirst().map(it -> signed((Tuple) it));
  }

  private Signed signed(Tuple row) {
    var size = ((Number) row.get(0)).longValue();
    List<?> lines = database.createNativeQuery(LINES).setParameter(1, size).getResultList();
    var note = new StringBuilder(row.get(1, String.class));
    lines.forEach(it -> note.append(it).append('\n'));
    return new Signed(size, note.toString(), row.get(2, Instant.class));
  }
}
