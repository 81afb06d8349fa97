package org.softintel.oversight.checkpoints;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import org.softintel.audit.cosigning.CosignedCheckpoints;
import org.softintel.audit.log.Checkpoints.Signed;
import org.softintel.audit.selfcheck.SignedFindings;
import org.softintel.delivery.mail.MailBody;
import org.softintel.delivery.mail.MailBody.Attachment;
import org.softintel.delivery.outbox.Mail;
import org.softintel.delivery.outbox.MailKind;
import org.softintel.delivery.outbox.MailWriter;
import org.softintel.delivery.outbox.Outbox;
import org.softintel.delivery.outbox.OutboxMessage;

/** Mail to auditors with a checkpoint, in text and as a file, and what the self-check found. */
@ApplicationScoped
class CheckpointMail implements MailWriter {
  private final CosignedCheckpoints checkpoints;
  private final SignedFindings findings;
  private final CheckpointMailText words;
  private final Outbox outbox;

  CheckpointMail(
      CosignedCheckpoints checkpoints,
      SignedFindings findings,
      CheckpointMailText words,
      Outbox outbox) {
    this.checkpoints = checkpoints;
    this.findings = findings;
    this.words = words;
    this.outbox = outbox;
  }

  /** A day's end is always told, an hour only if the log has grown since the last mail. */
  @Transactional
  void makeDue(String auditor, Instant now) {
    long newest = checkpoints.newest().map(Signed::size).orElse(0L);
    // A longer log than there is was told by nobody.
    var told = outbox.lastCheckpoint(auditor).filter(it -> it <= newest);
    // Before the first mail no day of theirs has ended.
    var dayIsTold =
        told.isPresent() && outbox.enqueueCheckpoint(auditor, MailPeriod.day(now).name(), newest);
    if (!dayIsTold && newest > told.orElse(0L)) {
      outbox.enqueueCheckpoint(auditor, MailPeriod.hour(now).name(), newest);
    }
  }

  @Override
  public Set<MailKind> kinds() {
    return Set.of(MailKind.CHECKPOINT);
  }

  @Override
  public Optional<Mail> write(OutboxMessage message) {
    return checkpoints
        .of(Long.parseLong(message.detail()))
        .map(it -> mail(new MailPeriod(message.subject()), it));
  }

  @Override
  public String emptyReason() {
    return "checkpoint-missing";
  }

  private Mail mail(MailPeriod period, Signed checkpoint) {
    var found = findings.newest();
    var attached = new ArrayList<Attachment>();
    attached.add(new Attachment(CheckpointMailText.fileName(checkpoint), checkpoint.note()));
    found
        .map(it -> new Attachment(CheckpointMailText.fileName(it), it.note()))
        .ifPresent(attached::add);
    return new Mail(
        CheckpointMailText.subject(period, checkpoint),
        MailBody.withAttachments(words.text(checkpoint, found), attached));
  }
}
