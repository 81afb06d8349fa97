package org.softintel.intake.followup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.softintel.audit.verify.Checkpoint;
import org.softintel.audit.verify.Receipt;
import org.softintel.audit.verify.SignedNote;
import org.softintel.audit.verify.TimeBounds;
import org.softintel.platform.page.LondonTime;

/** The numbers that tie one entry to one state of the log, to print. */
record ReceiptProof(
    String reference,
    long entry,
    String leaf,
    Checkpoint checkpoint,
    List<String> witnesses,
    Optional<String> time) {
  /** {@code seen}: when the entry came into the log, by the witnesses' clocks. */
  static ReceiptProof of(String reference, Receipt receipt, Optional<TimeBounds> seen) {
    var note = SignedNote.parse(receipt.checkpoint().getBytes(UTF_8));
    var leaf = Base64.getEncoder().encodeToString(receipt.leaf());
    var checkpoint = Checkpoint.parse(note.text());
    var witnesses =
        note.signatures().stream()
            .map(it -> it.split(" ", 3)[1])
            .filter(it -> !it.equals(checkpoint.origin()))
            .distinct()
            .toList();
    var time = seen.map(it -> LondonTime.until(it.until(), it.from()));
    return new ReceiptProof(reference, receipt.index(), leaf, checkpoint, witnesses, time);
  }

  public QrCode code() {
    return QrCode.of(
        String.join(
            "\n",
            "receipt " + reference,
            "entry " + entry,
            leaf,
            "checkpoint " + checkpoint.origin(),
            Long.toString(checkpoint.size()),
            checkpoint.root()));
  }
}
