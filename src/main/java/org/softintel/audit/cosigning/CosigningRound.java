package org.softintel.audit.cosigning;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.jboss.logging.Logger;
import org.softintel.audit.cosigning.WitnessAnswer.Disagrees;
import org.softintel.audit.cosigning.WitnessAnswer.Silent;
import org.softintel.audit.cosigning.WitnessAnswer.StandsAt;
import org.softintel.audit.cosigning.WitnessTable.Times;
import org.softintel.audit.log.Checkpoints;
import org.softintel.audit.log.Checkpoints.Signed;
import org.softintel.audit.log.Proofs;
import org.softintel.audit.witness.AddCheckpoint;

/** Takes the newest checkpoint to a witness: claimed, sent, settled. */
@Singleton
class CosigningRound {
  private static final Logger LOG = Logger.getLogger(CosigningRound.class);
  private static final int ANSWERS_IN_ONE_CLAIM = 4;

  private final WitnessTable book;
  private final Checkpoints checkpoints;
  private final Asking asking;
  private final WitnessConfig config;
  private final InstantSource clock;

  CosigningRound(
      WitnessTable book,
      Checkpoints checkpoints,
      Asking asking,
      WitnessConfig config,
      InstantSource clock) {
    this.book = book;
    this.checkpoints = checkpoints;
    this.asking = asking;
    this.config = config;
    this.clock = clock;
  }

  /** Whoever is told hears of each answer, with the standing before and after it. */
  interface AnswerListener {
    void answered(
        KnownWitness witness, WitnessAnswer answer, WitnessState before, WitnessState after);
  }

  void round(KnownWitness witness, AnswerListener listener) {
    var newest = checkpoints.newest();
    if (newest.isPresent()) {
      round(witness, newest.get(), listener);
    }
  }

  private void round(KnownWitness witness, Signed newest, AnswerListener listener) {
    var now = clock.instant();
    var leaseUntil = now.plus(config.timeout().multipliedBy(ANSWERS_IN_ONE_CLAIM));
    var claimed = book.claim(witness.name(), newest.size(), now, leaseUntil);
    if (claimed.isEmpty()) {
      return;
    }
    var before = claimed.get();
    var answer = asking.ask(witness, newest, before.size());
    var after = before.after(answer, newest.size(), clock.instant(), config.silence());
    var due = clock.instant().plus(after.pause(config.pause()));
    if (book.settle(witness.name(), answer, after, new Times(leaseUntil, due))) {
      listener.answered(witness, answer, before, after);
    }
  }

  /** One question, asked again when the witness stands elsewhere than it was thought to. */
  @Singleton
  static class Asking {
    private final Checkpoints checkpoints;
    private final Proofs proofs;
    private final WitnessClient call;

    Asking(Checkpoints checkpoints, Proofs proofs, WitnessClient call) {
      this.checkpoints = checkpoints;
      this.proofs = proofs;
      this.call = call;
    }

    /** Whatever goes wrong is an answer too: a witness that signs nothing must be heard of. */
    WitnessAnswer ask(KnownWitness witness, Signed newest, long old) {
      try {
        return asked(witness, newest, old);
      } catch (RuntimeException e) {
        LOG.warnf("the witness %s cannot be asked: %s", witness.name(), e.getClass().getName());
        return new Silent("no-proof");
      }
    }

    private WitnessAnswer asked(KnownWitness witness, Signed newest, long old) {
      var answer = once(witness, newest, old);
      if (answer instanceof StandsAt at && at.size() <= newest.size()) {
        answer = once(witness, newest, at.size());
      }
      return answer instanceof StandsAt at ? elsewhere(at.size()) : answer;
    }

    /** Another process of ours may just have sent it a newer one: then we know of that one too. */
    private WitnessAnswer elsewhere(long size) {
      long known = checkpoints.newest().map(Signed::size).orElse(0L);
      return size > known ? new Disagrees("longer-log") : new Silent("overtaken");
    }

    private WitnessAnswer once(KnownWitness witness, Signed newest, long old) {
      var proof = proofs.consistency(old, newest.size());
      return call.send(new AddCheckpoint(old, proof, newest.note()), witness);
    }
  }
}
