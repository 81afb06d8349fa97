package org.softintel.audit.witness;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import org.softintel.audit.verify.Checkpoint;
import org.softintel.audit.verify.Fault;
import org.softintel.audit.verify.MerkleProof;
import org.softintel.audit.verify.SignedNote;
import org.softintel.audit.verify.VerifierKey;
import org.softintel.audit.witness.ForkEvidence.Kind;

/** Decides on what a log hands in (C2SP tlog-witness, {@code add-checkpoint}). */
record AddCheckpointHandler(
    List<VerifierKey> logs,
    StateFolder stateFolder,
    ForkEvidence evidence,
    WitnessKey key,
    InstantSource clock) {
  record Answer(int status, String type, String body) {
    static Answer plain(int status, String words) {
      return new Answer(status, "text/plain; charset=utf-8", words + "\n");
    }

    /** Where the witness stands: the log may try again from there. */
    static Answer standsAt(long size) {
      return new Answer(409, "text/x.tlog.size", size + "\n");
    }
  }

  Answer addCheckpoint(byte[] request) throws IOException {
    AddCheckpoint asked;
    SignedNote note;
    Checkpoint claimed;
    try {
      asked = AddCheckpoint.parse(request);
      note = asked.note();
      claimed = Checkpoint.parse(note.text());
    } catch (Fault e) {
      return Answer.plain(400, e.getMessage());
    }
    var known = logs.stream().filter(it -> it.name().equals(claimed.origin())).toList();
    if (known.isEmpty()) {
      return Answer.plain(404, "this log is not known here");
    }
    if (known.stream().noneMatch(it -> isSigned(note, it))) {
      return Answer.plain(403, "no key that is known here has signed this");
    }
    if (asked.old() > claimed.size()) {
      return Answer.plain(400, "the old size is larger than the new one");
    }
    return growTo(claimed, asked);
  }

  /** One at a time: between looking at the last checkpoint and keeping the next nobody else may. */
  private synchronized Answer growTo(Checkpoint claimed, AddCheckpoint asked) throws IOException {
    var last = stateFolder.last(claimed.origin());
    boolean isFork = last.size() == claimed.size() && !last.root().equals(claimed.root());
    if (isFork) {
      contradicted(Kind.FORK, claimed, asked);
    }
    if (asked.old() != last.size() || isFork) {
      return Answer.standsAt(last.size());
    }
    try {
      MerkleProof.demandConsistency(last, claimed, asked.proof());
    } catch (Fault e) {
      contradicted(Kind.UNPROVEN, claimed, asked);
      return Answer.plain(422, e.getMessage());
    }
    if (last.size() < claimed.size()) {
      stateFolder.keep(claimed, asked.checkpoint());
    }
    return new Answer(
        200,
        "text/plain; charset=utf-8",
        key.cosign(asked.note().text(), clock.instant().getEpochSecond()));
  }

  private void contradicted(Kind kind, Checkpoint claimed, AddCheckpoint asked) throws IOException {
    var before = stateFolder.lastNote(claimed.origin());
    evidence.keep(kind, claimed, asked.checkpoint(), before);
  }

  private static boolean isSigned(SignedNote note, VerifierKey log) {
    try {
      note.demandSignatureOf(log);
      return true;
    } catch (Fault e) {
      return false;
    }
  }
}
