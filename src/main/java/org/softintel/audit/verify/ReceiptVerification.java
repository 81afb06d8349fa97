package org.softintel.audit.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.softintel.audit.verify.TimeBounds.Seen;

/** Verifies receipts and checkpoints without the log; no two may contradict one another. */
final class ReceiptVerification {
  private final VerifierKeys keys;
  private final WitnessPolicy policy;
  private final Map<Long, String> roots = new HashMap<>();
  private final Map<String, Long> taken = new LinkedHashMap<>();
  private final Set<Long> ofReceipts = new HashSet<>();
  private final List<Seen> seen = new ArrayList<>();

  /** Each receipt's checkpoint must also be signed as the policy demands. */
  ReceiptVerification(VerifierKeys keys, WitnessPolicy policy) {
    this.keys = keys;
    this.policy = policy;
  }

  void take(byte[] checkpoint, String name) {
    var signed = keys.open(checkpoint);
    agree(signed);
    taken.put(name, signed.size());
    seen.addAll(policy.seen(checkpoint));
  }

  /** Checkpoints of a size that no receipt has: only the log can tell whether they belong to it. */
  List<String> notCompared() {
    return taken.entrySet().stream()
        .filter(it -> !ofReceipts.contains(it.getValue()))
        .map(
            it ->
                it.getKey() + ": not compared: no receipt here is of " + it.getValue() + " entries")
        .toList();
  }

  List<String> shown(Receipt parsed, boolean opaque) {
    var signed = parsed.verify(keys);
    agree(signed);
    ofReceipts.add(signed.size());
    var note = parsed.checkpoint().getBytes(UTF_8);
    var faults = policy.faults(SignedNote.parse(note));
    Fault.unless(faults.isEmpty(), String.join("; ", faults));
    seen.addAll(policy.seen(note));
    var lines = new ArrayList<String>();
    lines.add("OK " + signed.size() + " " + signed.root());
    lines.add("entry " + parsed.index());
    if (!opaque) {
      EntryLine.read(parsed.bytes()).forEach((name, value) -> lines.add(name + ": " + value));
    }
    TimeBounds.of(seen, parsed.index() + 1, policy.quorum()).ifPresent(it -> lines.add(it.line()));
    return lines;
  }

  private void agree(Checkpoint signed) {
    var known = roots.putIfAbsent(signed.size(), signed.root());
    Fault.unless(
        known == null || known.equals(signed.root()),
        "another checkpoint of " + signed.size() + " entries says something else");
  }
}
