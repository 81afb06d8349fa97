package org.softintel.audit.cosigning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.softintel.audit.log.Checkpoints;
import org.softintel.audit.log.Checkpoints.Signed;
import org.softintel.platform.database.Sql;

/** Checkpoints with those witness signatures that hold under a key of the settings. */
@ApplicationScoped
public class CosignedCheckpoints {
  // Whoever forges more of them than that hides a true one, and shows no false one.
  private static final String SIZES =
      "select distinct size from audit_cosignature order by size desc limit 100";

  private final Sql sql;
  private final Checkpoints checkpoints;
  private final CosignatureCheck check;

  CosignedCheckpoints(Sql sql, Checkpoints checkpoints, WitnessConfig config) {
    this.sql = sql;
    this.checkpoints = checkpoints;
    this.check =
        new CosignatureCheck(KnownWitness.all(config).stream().map(KnownWitness::key).toList());
  }

  public Optional<Signed> newest() {
    return checkpoints.newest().map(this::cosigned);
  }

  /** The newest that a witness has signed too. */
  @Transactional
  public Optional<Signed> newestWitnessed() {
    if (check.witnesses().isEmpty()) {
      return Optional.empty();
    }
    return sql.list(SIZES, row -> row.number(1)).stream()
        .map(checkpoints::of)
        .flatMap(Optional::stream)
        .filter(it -> !check.cosigners(it.note()).isEmpty())
        .map(this::cosigned)
        .findFirst();
  }

  public Optional<Signed> of(long size) {
    return checkpoints.of(size).map(this::cosigned);
  }

  /** The same note without lines that do not hold. */
  public String cosigned(String note) {
    return check.cosigned(note);
  }

  boolean isCosigned(long size, String witness) {
    return checkpoints.of(size).stream()
        .anyMatch(it -> check.cosigners(it.note()).contains(witness));
  }

  private Signed cosigned(Signed signed) {
    return new Signed(signed.size(), cosigned(signed.note()), signed.at());
  }
}
