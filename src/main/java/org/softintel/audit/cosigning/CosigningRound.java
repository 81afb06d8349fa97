package org.softintel.audit.cosigning;

import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import org.softintel.audit.cosigning.WitnessAnswer.Disagrees;
import org.softintel.audit.cosigning.WitnessAnswer.Silent;
import org.softintel.audit.cosigning.WitnessAnswer.StandsAt;
import org.softintel.audit.log.Checkpoints;
import org.softintel.audit.log.Checkpoints.Signed;
import org.softintel.audit.log.Proofs;
import org.softintel.audit.witness.AddCheckpoint;

/**
 * Takes the newest checkpoint to a witness: claimed, sent, settled. Where several must have signed
 * one, it takes the newest that another has signed, or a busy log would have no two signatures on
 * any.
 */
@Singleton
class CosigningRound {
  private static final int ANSWERS_IN_ONE_CLAIM = 4;

  private final WitnessTable table;
  private final Checkpoints checkpoints;
  private final Proofs proofs;
  private final WitnessClient client;
  private final WitnessConfig config;
  private final InstantSource clock;

  CosigningRound(
      WitnessTable table,
      Checkpoints checkpoints,
      Proofs proofs,
      WitnessClient client,
      WitnessConfig config,
      InstantSource clock) {
    this.table = table;
    this.checkpoints = checkpoints;
    this.proofs = proofs;
    this.client = client;
    this.config = config;
    this.clock = clock;
  }

  /** An answer, with the witness's standing before and after it. */
  record Answered(WitnessAnswer answer, WitnessState before, WitnessState after) {}

  /** Empty when the witness need not be asked, or its answer came too late. */
  Optional<Answered> round(KnownWitness witness) {
    return checkpoints.newest().flatMap(it -> round(witness, it));
  }

  private Optional<Answered> round(KnownWitness witness, Signed newest) {
    var now = clock.instant();
    var leaseUntil = now.plus(config.timeout().multipliedBy(ANSWERS_IN_ONE_CLAIM));
    var claimed = table.claim(witness.name(), newest.size(), now, leaseUntil);
    if (claimed.isEmpty()) {
      return Optional.empty();
    }
    var before = claimed.get();
    var asked = ask(witness, before.size(), newest);
    var answer = asked.answer();
    var after = before.after(answer, asked.size(), clock.instant(), config.silence());
    var due = clock.instant().plus(after.pause(config.pause()));
    return table.settle(witness.name(), answer, after, leaseUntil, due)
        ? Optional.of(new Answered(answer, before, after))
        : Optional.empty();
  }

  private record Asked(long size, WitnessAnswer answer) {}

  private Signed shared(KnownWitness witness, long old, Signed newest) {
    return table.furthest(witness.name(), old).flatMap(checkpoints::of).orElse(newest);
  }

  /** Whatever goes wrong is an answer too: a witness that signs nothing must be heard of. */
  private Asked ask(KnownWitness witness, long old, Signed newest) {
    try {
      var sent = config.quorum() > 1 ? shared(witness, old, newest) : newest;
      var answer = once(witness, sent, Math.min(old, sent.size()));
      if (answer instanceof StandsAt at && at.size() <= newest.size()) {
        sent = at.size() <= sent.size() ? sent : newest;
        answer = once(witness, sent, at.size());
      }
      return new Asked(sent.size(), answer instanceof StandsAt at ? elsewhere(at.size()) : answer);
    } catch (RuntimeException e) {
      Log.warnf("the witness %s cannot be asked: %s", witness.name(), e.getClass().getName());
      return new Asked(old, new Silent("no-proof"));
    }
  }

  /** Another process of ours may just have sent it a newer one: then we know of that one too. */
  private WitnessAnswer elsewhere(long size) {
    long known = checkpoints.newest().map(Signed::size).orElse(0L);
    return size > known ? new Disagrees("longer-log") : new Silent("overtaken");
  }

  private WitnessAnswer once(KnownWitness witness, Signed sent, long old) {
    var proof = proofs.consistency(old, sent.size());
    return client.send(new AddCheckpoint(old, proof, sent.note()), witness);
  }
}
