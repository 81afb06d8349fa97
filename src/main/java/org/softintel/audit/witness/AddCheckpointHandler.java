package org.softintel.audit.witness;

import java.io.IOException;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.softintel.audit.verify.Checkpoint;
import org.softintel.audit.verify.Fault;
import org.softintel.audit.verify.MerkleProof;
import org.softintel.audit.verify.SignedNote;
import org.softintel.audit.verify.VerifierKey;
import org.softintel.audit.witness.ForkEvidence.Kind;

/** Decides on what a log hands in, and shows it to whoever asks (C2SP tlog-witness). */
record AddCheckpointHandler(
    List<KnownLog> logs,
    StateFolder stateFolder,
    ForkEvidence evidence,
    WitnessKey key,
    InstantSource clock) {
  private static final String TEXT = "text/plain; charset=utf-8";

  record Answer(int status, String type, String body) {
    static Answer plain(int status, String words) {
      return new Answer(status, TEXT, words + "\n");
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
    var known = logs.stream().filter(it -> it.origin().equals(claimed.origin())).toList();
    if (known.isEmpty()) {
      return Answer.plain(404, "this log is not known here");
    }
    var signed = signed(note, known.stream().map(KnownLog::key).toList());
    if (signed.isEmpty()) {
      return Answer.plain(403, "no key that is known here has signed this");
    }
    if (asked.old() > claimed.size()) {
      return Answer.plain(400, "the old size is larger than the new one");
    }
    return growTo(claimed, asked, signed.get());
  }

  /** The newest checkpoint of a log, by the hash of its origin, as it was signed here. */
  Answer newest(String originHash) throws IOException {
    return stateFolder
        .note(originHash)
        .map(it -> new Answer(200, TEXT, it))
        .orElse(Answer.plain(404, "nothing of this log was signed here"));
  }

  /** One at a time: between looking at the last checkpoint and keeping the next nobody else may. */
  private synchronized Answer growTo(Checkpoint claimed, AddCheckpoint asked, String signed)
      throws IOException {
    var last = stateFolder.last(claimed.origin());
    boolean isFork = last.size() == claimed.size() && !last.root().equals(claimed.root());
    if (isFork) {
      contradicted(Kind.FORK, claimed, asked);
    }
    if (asked.old() != last.size()) {
      return Answer.standsAt(last.size());
    }
    try {
      MerkleProof.demandConsistency(last, claimed, asked.proof());
    } catch (Fault e) {
      if (!isFork) {
        contradicted(Kind.UNPROVEN, claimed, asked);
      }
      return Answer.plain(422, e.getMessage());
    }
    var line = key.cosign(asked.note().text(), clock.instant().getEpochSecond());
    stateFolder.keep(claimed.origin(), signed + line);
    return new Answer(200, TEXT, line);
  }

  /** Of what was never signed here nothing can be contradicted. */
  private void contradicted(Kind kind, Checkpoint claimed, AddCheckpoint asked) throws IOException {
    var before = stateFolder.note(StateFolder.mark(claimed.origin()));
    if (before.isPresent()) {
      evidence.keep(kind, claimed, asked.checkpoint(), before.get());
    }
  }

  /** The note with the log's own lines alone: at least one, and all that bear a known key hold. */
  private static Optional<String> signed(SignedNote note, List<VerifierKey> known) {
    var lines = new LinkedHashSet<String>();
    try {
      for (var log : known) {
        var made = note.linesBy(log);
        if (!made.isEmpty()) {
          note.demandSignatureOf(log);
          lines.addAll(made);
        }
      }
    } catch (Fault e) {
      return Optional.empty();
    }
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(note.text() + "\n" + String.join("\n", lines) + "\n");
  }
}
