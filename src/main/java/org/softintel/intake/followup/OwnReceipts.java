package org.softintel.intake.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.util.HexFormat;
import java.util.Optional;
import org.softintel.audit.cosigning.CosignedCheckpoints;
import org.softintel.audit.log.Receipts;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.audit.verify.Receipt;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.ContactDetails;
import org.softintel.platform.page.Refusal;
import org.softintel.report.store.OwnReports;

/** Receipts, for the reporters who sent the reports. */
@ApplicationScoped
class OwnReceipts {
  private final OwnReports own;
  private final Receipts receipts;
  private final CosignedCheckpoints checkpoints;
  private final AuditTrail trail;
  private final ContactDetails contacts;

  OwnReceipts(
      OwnReports own,
      Receipts receipts,
      CosignedCheckpoints checkpoints,
      AuditTrail trail,
      ContactDetails contacts) {
    this.own = own;
    this.receipts = receipts;
    this.checkpoints = checkpoints;
    this.trail = trail;
    this.contacts = contacts;
  }

  /**
   * Returns the proof to print; empty while the entry waits for its place in the log. Refused where
   * there will never be one.
   */
  @Transactional
  Optional<ReceiptProof> proof(String sent, Actor reporter) {
    return of(sent, reporter)
        .map(it -> ReceiptProof.of(sent, it, checkpoints.times(it.index() + 1)));
  }

  /** As {@link #proof}, the file. */
  @Transactional
  Optional<Receipt> take(String reference, Actor reporter) {
    var sent = own.demandOwn(reference, reporter);
    var receipt = of(sent, reporter).map(it -> withKey(it, sent, reporter));
    if (receipt.isPresent()) {
      trail.append(AuditEvent.onReport(Act.RECEIPT_TAKEN, sent), reporter);
    }
    return receipt;
  }

  /** Without the key of its wording, which only the file has. */
  private Optional<Receipt> of(String reference, Actor reporter) {
    var receipt = receipts.of(reference, Act.REPORT_SUBMITTED);
    receipt.ifPresent(it -> demandOwn(it, reference, reporter));
    if (receipt.isEmpty()) {
      demandRecorded(reference);
    }
    return receipt;
  }

  /** One that the team typed in: nobody waits for what never comes. */
  private void demandRecorded(String reference) {
    if (!receipts.isRecorded(reference, Act.REPORT_SUBMITTED)) {
      throw Refusal.conflict(
          "This report has no receipt",
          "The audit log does not say that you sent it. Our team may have recorded it for you. If"
              + " you sent it yourself, call them on "
              + contacts.teamPhone()
              + ".");
    }
  }

  private Receipt withKey(Receipt receipt, String reference, Actor reporter) {
    return new Receipt(
        receipt.entry(),
        receipt.index(),
        receipt.proof(),
        receipt.checkpoint(),
        own.wordingKey(reference, reporter).map(HexFormat.of()::formatHex));
  }

  /** The report's row may say another account than the log, if somebody changed it by hand. */
  private void demandOwn(Receipt receipt, String reference, Actor reporter) {
    if (!reporter.subject().equals(receipt.fields().get("actor"))) {
      trail.appendRefusal(AuditEvent.onReport(Act.ACCESS_REFUSED, reference), reporter);
      throw new NotFoundException();
    }
  }
}
