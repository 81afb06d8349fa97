package org.softintel.audit.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.softintel.audit.verify.TimeBounds.Seen;

/** Which witnesses are believed, and how many of them must have signed. */
record WitnessPolicy(List<VerifierKey> witnesses, int quorum) {
  /** Throws {@link Fault} unless that many different witnesses are given. */
  WitnessPolicy {
    witnesses = List.copyOf(witnesses);
    Fault.unless(
        witnesses.stream().map(VerifierKey::encodedKey).distinct().count() == witnesses.size(),
        "two witnesses have one key");
    Fault.unless(quorum <= witnesses.size(), "more witnesses are demanded than are given");
  }

  /** A signature that does not hold is a fault, whoever else has signed. */
  List<String> faults(SignedNote note) {
    var faults = new ArrayList<String>();
    var missing = new ArrayList<String>();
    for (var witness : witnesses) {
      try {
        note.demandSignatureOf(witness);
      } catch (Fault e) {
        var isMissing = note.linesBy(witness).isEmpty();
        (isMissing ? missing : faults).add(e.getMessage());
      }
    }
    int signed = witnesses.size() - missing.size() - faults.size();
    if (quorum == witnesses.size()) {
      faults.addAll(missing);
    } else if (signed < quorum) {
      faults.add(
          "signed by %d of the %d witnesses that are given, %d must have signed"
              .formatted(signed, witnesses.size(), quorum));
    }
    return faults;
  }

  List<Seen> seen(byte[] bytes) {
    var note = SignedNote.parse(bytes);
    long size = Checkpoint.parse(note.text()).size();
    var seen = new ArrayList<Seen>();
    for (var witness : witnesses) {
      for (var line : note.linesBy(witness)) {
        if (holds(new SignedNote(note.text(), List.of(line)), witness)) {
          var at = Instant.ofEpochSecond(SignedNote.cosignedAt(line));
          seen.add(new Seen(witness.encodedKey(), size, at));
        }
      }
    }
    return seen;
  }

  private static boolean holds(SignedNote note, VerifierKey witness) {
    try {
      note.demandSignatureOf(witness);
      return true;
    } catch (Fault e) {
      return false;
    }
  }
}
