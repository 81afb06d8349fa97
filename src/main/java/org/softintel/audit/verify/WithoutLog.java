package org.softintel.audit.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Receipts and checkpoints for which nobody has the log: each must hold by itself, and no two may
 * contradict one another.
 */
final class WithoutLog {
  private final VerifierKey key;
  private final List<VerifierKey> witnesses;
  private final Map<Long, String> roots = new HashMap<>();

  /** Each receipt's checkpoint must also bear the signatures of these witnesses. */
  WithoutLog(VerifierKey key, List<VerifierKey> witnesses) {
    this.key = key;
    this.witnesses = List.copyOf(witnesses);
  }

  void take(byte[] checkpoint) {
    agree(Checkpoint.open(checkpoint, key));
  }

  /** What the receipt shows, in lines. */
  List<String> shown(byte[] receipt, boolean opaque) {
    var parsed = Receipt.parse(receipt);
    var signed = parsed.verify(key);
    agree(signed);
    var note = Note.parse(parsed.checkpoint().getBytes(UTF_8));
    witnesses.forEach(note::demandSignatureOf);
    var lines = new ArrayList<String>();
    lines.add("OK " + signed.size() + " " + signed.root());
    lines.add("entry " + parsed.index());
    if (!opaque) {
      EntryLine.read(parsed.bytes()).forEach((name, value) -> lines.add(name + ": " + value));
    }
    return lines;
  }

  private void agree(Checkpoint signed) {
    var known = roots.putIfAbsent(signed.size(), signed.root());
    Fault.unless(
        known == null || known.equals(signed.root()),
        "another checkpoint of " + signed.size() + " entries says something else");
  }
}
