package org.softintel.oversight.auditors;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.softintel.audit.cosigning.CosignedCheckpoints;
import org.softintel.audit.log.Checkpoints.Signed;
import org.softintel.audit.log.EntryProofs;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.audit.verify.Receipt;
import org.softintel.audit.verify.TimeBounds;
import org.softintel.platform.identity.Actor;

/** One entry with its proof, to take away: the same kind of file as a reporter's receipt. */
@ApplicationScoped
class ProvenEntries {
  /** As receipts have it. */
  static final String FILE_TYPE = "text/plain;charset=UTF-8";

  private final EntryProofs proofs;
  private final CosignedCheckpoints checkpoints;
  private final AuditTrail trail;

  ProvenEntries(EntryProofs proofs, CosignedCheckpoints checkpoints, AuditTrail trail) {
    this.proofs = proofs;
    this.checkpoints = checkpoints;
    this.trail = trail;
  }

  /** Empty if there is no such entry, or the log does not hold it, or not yet. */
  @Transactional
  Optional<Receipt> take(long row, Actor auditor) {
    var proof = proofs.place(row).flatMap(this::bestFor).flatMap(it -> of(row, it));
    proof.ifPresent(it -> trail.append(AuditEvent.proofTaken(row), auditor));
    return proof;
  }

  /** One that somebody outside has signed as well is worth more than a newer one. */
  Optional<Signed> bestFor(long place) {
    return checkpoints
        .newestWitnessed()
        .filter(it -> it.size() > place)
        .or(checkpoints::newest)
        .filter(it -> it.size() > place);
  }

  /** When the log came to be as long as that, by the clocks of witnesses. */
  Optional<TimeBounds> seen(Signed upTo) {
    return checkpoints.times(upTo.size());
  }

  private Optional<Receipt> of(long row, Signed upTo) {
    return proofs.of(List.of(row), upTo).get(0);
  }

  static Response file(Receipt proof) {
    return Response.ok(proof.text().getBytes(UTF_8))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name(proof) + "\"")
        .build();
  }

  static String name(Receipt proof) {
    return "entry-" + proof.index() + ".tlog-proof";
  }
}
