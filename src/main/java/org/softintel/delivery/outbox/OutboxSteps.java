package org.softintel.delivery.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent.OnMail;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.delivery.outbox.DeliveryConfig.InboxConfig;
import org.softintel.delivery.outbox.DeliveryStatus.MailKind;
import org.softintel.delivery.outbox.DeliveryStatus.MailState;
import org.softintel.delivery.outbox.Outbox.MailDue;

/** The courier's book: each entry is a short transaction of its own, never open while mail goes. */
@ApplicationScoped
class OutboxSteps {
  private final OutboxTable table;
  private final NewMails letters;
  private final AuditTrail trail;
  private final Event<MailDue> due;
  private final DeliveryConfig config;

  OutboxSteps(
      OutboxTable table,
      NewMails letters,
      AuditTrail trail,
      Event<MailDue> due,
      DeliveryConfig config) {
    this.table = table;
    this.letters = letters;
    this.trail = trail;
    this.due = due;
    this.config = config;
  }

  /** Throws when it could not be recorded that the letter went: then it stays where it is. */
  @Transactional(TxType.REQUIRES_NEW)
  Optional<OutboxMessage> claim(Instant now) {
    var letter = table.claim(now, now.plus(config.lease()));
    letter.ifPresent(it -> trail.rehearse(Act.LETTER_DELIVERED));
    return letter;
  }

  /** False when somebody else had settled the letter meanwhile: then nothing was written. */
  @Transactional(TxType.REQUIRES_NEW)
  boolean settle(OutboxMessage letter, DeliveryDecision settled, Instant now) {
    if (!table.settle(letter, settled, now)) {
      return false;
    }
    settled.act().ifPresent(act -> record(letter, act, settled.note()));
    if (settled.isNewlyHeld() && letter.kind() == MailKind.FULL) {
      noticeInsteadOf(letter, now);
    }
    return true;
  }

  private void record(OutboxMessage letter, Act act, String note) {
    var detail =
        to(letter)
            + " message-id="
            + letter.messageId()
            + " attempt="
            + letter.attempts()
            + " "
            + note;
    trail.append(new OnMail(act, letter.reference(), letter.inbox(), detail), AuditTrail.SERVICE);
  }

  private String to(OutboxMessage letter) {
    // A disclosure names who received it (DPA 2018, s.62(3)), even if the settings change later.
    var inbox = Optional.ofNullable(config.inboxes().get(letter.inbox()));
    return switch (letter.kind()) {
      case FULL, NOTICE -> "to=" + inbox.map(InboxConfig::address).orElse("unknown");
      case DISCLOSURE -> "disclosure=" + letter.subject();
      case ALERT -> "entry=" + letter.subject();
    };
  }

  private void noticeInsteadOf(OutboxMessage letter, Instant now) {
    table.insert(letters.insteadOf(letter, table.mailsAbout(letter.reportId()), now));
    due.fire(new MailDue());
  }

  /** One letter as the courier has claimed it; {@code begun} is when the first about it was. */
  record OutboxMessage(
      long id,
      UUID reportId,
      UUID subject,
      String reference,
      String inbox,
      MailKind kind,
      MailState state,
      int attempts,
      String messageId,
      Optional<String> inReplyTo,
      Instant createdAt,
      Instant begun,
      Instant leaseUntil) {
    /** Whether it tells of what was added to a report that was sent. */
    boolean isAddition() {
      return kind != MailKind.DISCLOSURE && kind != MailKind.ALERT && !subject.equals(reportId);
    }
  }
}
