package org.softintel.intake.followup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import org.softintel.audit.verify.Checkpoint;
import org.softintel.audit.verify.Receipt;
import org.softintel.audit.verify.SignedNote;

/** The numbers that tie one entry to one state of the log, to print. */
record ReceiptProof(
    String reference, long entry, String leaf, Checkpoint checkpoint, List<String> witnesses) {
  static ReceiptProof of(String reference, Receipt receipt) {
    var note = SignedNote.parse(receipt.checkpoint().getBytes(UTF_8));
    var leaf = Base64.getEncoder().encodeToString(receipt.leaf());
    var checkpoint = Checkpoint.parse(note.text());
    var witnesses =
        note.signatures().stream()
            .map(it -> it.split(" ", 3)[1])
            .filter(it -> !it.equals(checkpoint.origin()))
            .distinct()
            .toList();
    return new ReceiptProof(reference, receipt.index(), leaf, checkpoint, witnesses);
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
