package org.softintel.delivery.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional.TxType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent.OnMail;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.delivery.outbox.DeliveryConfig.InboxConfig;
import org.softintel.delivery.outbox.DeliveryStatus.LetterKind;
import org.softintel.delivery.outbox.DeliveryStatus.LetterState;
import org.softintel.delivery.outbox.Outbox.LetterDue;

/** The courier's book: each entry is a short transaction of its own, never open while mail goes. */
@ApplicationScoped
class Postbook {
  private final OutboxTable table;
  private final NewLetters letters;
  private final AuditTrail trail;
  private final Event<LetterDue> due;
  private final DeliveryConfig config;

  Postbook(
      OutboxTable table,
      NewLetters letters,
      AuditTrail trail,
      Event<LetterDue> due,
      DeliveryConfig config) {
    this.table = table;
    this.letters = letters;
    this.trail = trail;
    this.due = due;
    this.config = config;
  }

  /** Throws when it could not be recorded that the letter went: then it stays where it is. */
  @Transactional(TxType.REQUIRES_NEW)
  Optional<Posting> claim(Instant now) {
    var letter = table.claim(now, now.plus(config.lease()));
    letter.ifPresent(it -> trail.rehearse(Act.LETTER_DELIVERED));
    return letter;
  }

  /** False when somebody else had settled the letter meanwhile: then nothing was written. */
  @Transactional(TxType.REQUIRES_NEW)
  boolean settle(Posting letter, Settlement settled, Instant now) {
    if (!table.settle(letter, settled, now)) {
      return false;
    }
    settled.act().ifPresent(act -> record(letter, act, settled.note()));
    if (settled.isNewlyHeld() && letter.kind() == LetterKind.FULL) {
      noticeInsteadOf(letter, now);
    }
    return true;
  }

  private void record(Posting letter, Act act, String note) {
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

  private String to(Posting letter) {
    // A disclosure names who received it (DPA 2018, s.62(3)), even if the settings change later.
    var inbox = Optional.ofNullable(config.inboxes().get(letter.inbox()));
    return switch (letter.kind()) {
      case FULL, NOTICE -> "to=" + inbox.map(InboxConfig::address).orElse("unknown");
      case DISCLOSURE -> "disclosure=" + letter.subject();
      case ALERT -> "entry=" + letter.subject();
    };
  }

  private void noticeInsteadOf(Posting letter, Instant now) {
    table.insert(letters.insteadOf(letter, table.lettersAbout(letter.reportId()), now));
    due.fire(new LetterDue());
  }

  /** One letter as the courier has claimed it; {@code begun} is when the first about it was. */
  record Posting(
      long id,
      UUID reportId,
      UUID subject,
      String reference,
      String inbox,
      LetterKind kind,
      LetterState state,
      int attempts,
      String messageId,
      Optional<String> inReplyTo,
      Instant createdAt,
      Instant begun,
      Instant leaseUntil) {
    /** Whether it tells of what was added to a report that was sent. */
    boolean isAddition() {
      return kind != LetterKind.DISCLOSURE && kind != LetterKind.ALERT && !subject.equals(reportId);
    }
  }
}
