package org.softintel.receipt;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.qute.TemplateData;
import java.util.Base64;
import org.softintel.audit.verify.Checkpoint;
import org.softintel.audit.verify.Note;
import org.softintel.audit.verify.Receipt;

/** The numbers that tie one entry to one state of the log, for paper. */
@TemplateData
record Proof(String reference, long entry, String leaf, Checkpoint checkpoint) {
  static Proof of(String reference, Receipt receipt) {
    var note = Note.parse(receipt.checkpoint().getBytes(UTF_8));
    var leaf = Base64.getEncoder().encodeToString(receipt.leaf());
    return new Proof(reference, receipt.index(), leaf, Checkpoint.parse(note.text()));
  }

  public String origin() {
    return checkpoint.origin();
  }

  public String size() {
    return Long.toString(checkpoint.size());
  }

  public String root() {
    return checkpoint.root();
  }

  public QrCode code() {
    return QrCode.of(
        String.join(
            "\n",
            "receipt " + reference,
            "entry " + entry,
            leaf,
            "checkpoint " + origin(),
            size(),
            root()));
  }
}
