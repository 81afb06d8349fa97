package org.softintel.audit.cosigning;

import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.softintel.audit.cosigning.WitnessState.Trouble;
import org.softintel.audit.log.Checkpoints.Signed;
import org.softintel.audit.verify.TimeBounds;
import org.softintel.platform.database.Row;
import org.softintel.platform.database.Sql;

/** For people: how each witness stands to the log. */
@ApplicationScoped
public class Witnesses {
  private static final String ALL =
      "select witness, size, answered_at, trouble from log_witness order by witness";

  private final Sql sql;
  private final CosignedCheckpoints checkpoints;
  private final Set<String> named;
  private final int needed;

  Witnesses(Sql sql, WitnessConfig config, CosignedCheckpoints checkpoints) {
    this.sql = sql;
    this.checkpoints = checkpoints;
    this.named =
        KnownWitness.all(config).stream().map(KnownWitness::name).collect(toUnmodifiableSet());
    this.needed = config.quorum();
  }

  /**
   * Whether enough of them sign.
   *
   * @param signing how many of the named ones are in no trouble
   * @param newest how many entries the newest checkpoint has that enough of them have signed
   * @param time when that was, by their clocks
   */
  public record Quorum(
      int needed, int named, int signing, Optional<Long> newest, Optional<TimeBounds> time) {
    public boolean isMissed() {
      return named > 0 && signing < needed;
    }
  }

  @Transactional
  public Quorum quorum() {
    var newest = checkpoints.newestWitnessed().map(Signed::size);
    return new Quorum(needed, named.size(), signing(), newest, newest.flatMap(checkpoints::times));
  }

  @Transactional
  boolean areTooFew() {
    return signing() < needed;
  }

  private int signing() {
    var troubled = states().stream().filter(it -> it.trouble().isPresent()).count();
    return named.size() - (int) troubled;
  }

  /**
   * {@code size} is how many entries it has vouched for, none if it never did; {@code trouble} goes
   * on from its name, such as "has signed nothing for a long time".
   */
  public record State(String name, long size, Instant answeredAt, Optional<String> trouble) {}

  /** Those of the settings, as soon as they have been asked for the first time. */
  @Transactional
  public List<State> states() {
    return sql.list(ALL, Witnesses::state).stream()
        .filter(it -> named.contains(it.name()))
        .map(this::asItsSignatureHas)
        .toList();
  }

  // Its row says how far it signed; its signature shows it.
  private State asItsSignatureHas(State state) {
    return checkpoints.isCosigned(state.size(), state.name())
        ? state
        : new State(state.name(), 0, state.answeredAt(), state.trouble());
  }

  private static State state(Row row) throws SQLException {
    return new State(
        row.text(1),
        row.number(2),
        row.time(3),
        row.optionalText(4).map(it -> Trouble.valueOf(it).words()));
  }
}
