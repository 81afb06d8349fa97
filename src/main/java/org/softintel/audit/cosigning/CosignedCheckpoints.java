package org.softintel.audit.cosigning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.softintel.audit.log.Checkpoints;
import org.softintel.audit.log.Checkpoints.Signed;
import org.softintel.audit.log.LogReader;
import org.softintel.audit.log.WitnessedCheckpoints;
import org.softintel.audit.verify.Checkpoint;
import org.softintel.audit.verify.Fault;
import org.softintel.audit.verify.TimeBounds;
import org.softintel.audit.verify.VerifierKey;
import org.softintel.platform.database.Sql;

/** Checkpoints with those witness signatures that hold under a key of the settings. */
@ApplicationScoped
public class CosignedCheckpoints implements WitnessedCheckpoints {
  // Whoever forges more of them than that hides a true one, and shows no false one.
  private static final String SIZES =
      "select size from audit_cosignature where witness = any (?) group by size"
          + " having count(*) >= ? order by size desc limit 100";

  private final Sql sql;
  private final Checkpoints checkpoints;
  private final LogReader log;
  private final CosignatureCheck check;
  private final int quorum;

  CosignedCheckpoints(Sql sql, Checkpoints checkpoints, LogReader log, WitnessConfig config) {
    this.sql = sql;
    this.checkpoints = checkpoints;
    this.log = log;
    this.check =
        new CosignatureCheck(KnownWitness.all(config).stream().map(KnownWitness::key).toList());
    this.quorum = config.quorum();
  }

  @Override
  public Optional<Signed> newest() {
    return checkpoints.newest().map(this::cosigned);
  }

  @Override
  @Transactional
  public Optional<Signed> newestWitnessed() {
    if (check.witnesses().isEmpty()) {
      return Optional.empty();
    }
    return sql.list(SIZES, row -> row.number(1), named(), quorum).stream()
        .map(checkpoints::of)
        .flatMap(Optional::stream)
        .filter(this::isWitnessed)
        .map(this::cosigned)
        .findFirst();
  }

  /** The first that enough witnesses signed says best since when the entry is there. */
  @Override
  @Transactional
  public Signed bestFor(long leaf) {
    return checkpoints.cosignedFrom(leaf + 1, named()).stream()
        .filter(this::isWitnessed)
        .map(this::cosigned)
        .findFirst()
        .or(() -> newestWitnessed().filter(it -> it.size() > leaf))
        .or(this::newest)
        .orElseThrow();
  }

  /** When the log came to have {@code size} entries, as far as witnesses tell. */
  @Transactional
  public Optional<TimeBounds> times(long size) {
    if (check.witnesses().isEmpty()) {
      return Optional.empty();
    }
    var near =
        Stream.of(
                checkpoints.cosignedBefore(size, named()), checkpoints.cosignedFrom(size, named()))
            .flatMap(it -> it.stream().filter(this::isOurs))
            .flatMap(it -> check.seen(it.note()).stream())
            .toList();
    return TimeBounds.of(near, size, quorum);
  }

  public Optional<Signed> of(long size) {
    return checkpoints.of(size).map(this::cosigned);
  }

  boolean isCosigned(long size, String witness) {
    return checkpoints.of(size).stream()
        .anyMatch(it -> check.cosigners(it.note()).contains(witness));
  }

  /** With an older key of the log it would not hold for those who have the one of now. */
  private boolean isWitnessed(Signed signed) {
    return check.cosigners(signed.note()).size() >= quorum
        && opens(signed, log::openedWithKeyOfNow);
  }

  /** A witness signs for others too, and whoever may write rows could put theirs here. */
  private boolean isOurs(Signed signed) {
    return opens(signed, log::opened);
  }

  private List<String> named() {
    return check.witnesses().stream().map(VerifierKey::name).toList();
  }

  private static boolean opens(Signed signed, Function<String, Checkpoint> reader) {
    try {
      return reader.apply(signed.note()).size() == signed.size();
    } catch (Fault e) {
      return false;
    }
  }

  private Signed cosigned(Signed signed) {
    return new Signed(signed.size(), check.cosigned(signed.note()), signed.at());
  }
}
