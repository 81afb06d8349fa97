package org.softintel.audit.cosigning;

import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.softintel.audit.cosigning.WitnessState.Trouble;

/** For people: how each witness stands to the log. */
@ApplicationScoped
public class Witnesses {
  private static final String ALL =
      "select witness, size, answered_at, trouble from log_witness order by witness";

  private final EntityManager database;
  private final CosignedCheckpoints checkpoints;
  private final Set<String> named;

  Witnesses(EntityManager database, WitnessConfig config, CosignedCheckpoints checkpoints) {
    this.database = database;
    this.checkpoints = checkpoints;
    this.named =
        KnownWitness.all(config).stream().map(KnownWitness::name).collect(toUnmodifiableSet());
  }

  /**
   * {@code size} is how many entries it has vouched for, none if it never did; {@code trouble} goes
   * on from its name, such as "has signed nothing for long".
   */
  public record State(String name, long size, Instant answeredAt, Optional<String> trouble) {}

  /** Those of the settings, as soon as they have been asked for the first time. */
  @Transactional
  public List<State> states() {
    List<?> rows = database.createNativeQuery(ALL, Tuple.class).getResultList();
    return rows.stream()
        .map(it -> state((Tuple) it))
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

  private static State state(Tuple row) {
    return new State(
        row.get(0, String.class),
        ((Number) row.get(1)).longValue(),
        row.get(2, Instant.class),
        Optional.ofNullable(row.get(3, String.class)).map(it -> Trouble.valueOf(it).words()));
  }
}
