package org.softintel.audit.cosigning;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import org.softintel.audit.verify.Fault;
import org.softintel.audit.verify.SignedNote;
import org.softintel.audit.verify.VerifierKey;
import org.softintel.audit.witness.AddCheckpoint;

/** What a witness's answer comes to (C2SP tlog-witness). */
sealed interface WitnessAnswer {
  /** A word for metrics and logs. */
  String code();

  /** It has signed: {@code line} holds, and says when. */
  record Cosigned(String line, Instant at) implements WitnessAnswer {
    @Override
    public String code() {
      return "cosigned";
    }
  }

  /** It knows the log up to another size than was thought. */
  record StandsAt(long size) implements WitnessAnswer {
    @Override
    public String code() {
      return "stands-elsewhere";
    }
  }

  /** It has seen a log that this one does not continue: of all answers the one to wake up for. */
  record Disagrees(String code) implements WitnessAnswer {}

  /** It does not want this log, or what it signs does not hold: somebody must look at settings. */
  record Refused(String code) implements WitnessAnswer {}

  /** It could not be asked, or could not answer. */
  record Silent(String code) implements WitnessAnswer {}

  static WitnessAnswer of(int status, String body, AddCheckpoint asked, VerifierKey witness) {
    return switch (status) {
      case 200 -> signed(body, asked, witness);
      case 409 -> conflict(body, asked);
      case 422 -> new Disagrees("no-continuation");
      case 400, 401, 403, 404, 405, 413, 415 -> new Refused("status-" + status);
      default -> new Silent("status-" + status);
    };
  }

  private static WitnessAnswer signed(String body, AddCheckpoint asked, VerifierKey witness) {
    try {
      var note = SignedNote.parse((asked.checkpoint() + body).getBytes(UTF_8));
      note.demandSignatureOf(witness);
      var line = note.linesBy(witness).get(0);
      return new Cosigned(line, Instant.ofEpochSecond(SignedNote.cosignedAt(line)));
    } catch (Fault e) {
      return new Refused("no-signature");
    }
  }

  /**
   * Until July 2026 the document had 409, with no size, for another root of the same size, and
   * there are witnesses that still answer so. From an older size that cannot be meant.
   */
  private static WitnessAnswer conflict(String body, AddCheckpoint asked) {
    boolean isOfOneSize = asked.size() == asked.old();
    if (!body.matches("(0|[1-9][0-9]{0,17})\n?")) {
      return isOfOneSize && body.isBlank() ? new Disagrees("another-root") : new Silent("no-size");
    }
    var known = Long.parseLong(body.strip());
    if (known != asked.old()) {
      return new StandsAt(known);
    }
    return isOfOneSize ? new Disagrees("another-root") : new Refused("same-size");
  }
}
