package org.softintel.delivery.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Optional;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.delivery.outbox.Inboxes.Inbox;

/** The relay's steps: each is a short transaction of its own, never open while a mail is sent. */
@ApplicationScoped
class OutboxSteps {
  private final OutboxTable table;
  private final NewMails mails;
  private final Inboxes inboxes;
  private final AuditTrail trail;
  private final Event<OutboxMessage> due;
  private final DeliveryConfig config;

  OutboxSteps(
      OutboxTable table,
      NewMails mails,
      Inboxes inboxes,
      AuditTrail trail,
      Event<OutboxMessage> due,
      DeliveryConfig config) {
    this.table = table;
    this.mails = mails;
    this.inboxes = inboxes;
    this.trail = trail;
    this.due = due;
    this.config = config;
  }

  /** It could not be recorded that a mail went. */
  static final class Unrecordable extends RuntimeException {
    Unrecordable(RuntimeException cause) {
      super(cause);
    }
  }

  /** Throws {@link Unrecordable}: then the mail stays where it is. */
  @Transactional(TxType.REQUIRES_NEW)
  Optional<OutboxMessage> claim(Instant now, boolean onlyCheckpoints) {
    var message = table.claim(now, now.plus(config.lease()), onlyCheckpoints);
    message.flatMap(it -> it.kind().act(MailState.SENT)).ifPresent(this::rehearse);
    return message;
  }

  private void rehearse(Act act) {
    try {
      trail.rehearse(act);
    } catch (RuntimeException e) {
      throw new Unrecordable(e);
    }
  }

  /** False when another process had settled the mail meanwhile: then nothing was written. */
  @Transactional(TxType.REQUIRES_NEW)
  boolean settle(OutboxMessage message, DeliveryDecision decision, Instant now) {
    if (!table.settle(message, decision, now)) {
      return false;
    }
    decision.act().ifPresent(act -> record(message, act, decision));
    if (decision.isNewlyHeld() && message.kind() == MailKind.FULL) {
      noticeInsteadOf(message, now);
    }
    return true;
  }

  private void record(OutboxMessage message, Act act, DeliveryDecision decision) {
    if (message.kind().isToTheLeads()) {
      recordToLeads(message, act, decision);
    } else {
      var note =
          "%s message-id=%s attempt=%d %s"
              .formatted(to(message), message.messageId(), message.attempts(), decision.note());
      append(AuditEvent.onMail(act, message.reference(), message.inbox(), note));
    }
  }

  /** A disclosure, of which report to whom; a digest names none. */
  private void recordToLeads(OutboxMessage message, Act act, DeliveryDecision decision) {
    var note =
        "%s letter=%s attempt=%d code=%s%s"
            .formatted(
                to(message),
                message.subject(),
                message.attempts(),
                decision.code(),
                decision.certificates());
    if (decision.reports().isEmpty()) {
      append(AuditEvent.of(act, note));
    }
    decision.reports().forEach(it -> append(AuditEvent.onMail(act, it, message.inbox(), note)));
  }

  private void append(AuditEvent event) {
    trail.append(event, AuditTrail.SERVICE);
  }

  private String to(OutboxMessage message) {
    return switch (message.kind()) {
      case DISCLOSURE -> "disclosure=" + message.subject();
      case ALERT -> "entry=" + message.subject();
      // A disclosure names who received it (DPA 2018, s.62(3)), even if the settings change later.
      case FULL, NOTICE, DANGER, OVERDUE, DIGEST, CHECKPOINT ->
          "to=" + inboxes.of(message).map(Inbox::address).orElse("unknown");
    };
  }

  private void noticeInsteadOf(OutboxMessage held, Instant now) {
    var notice = mails.noticeInsteadOf(held, table.mailsAbout(held.report().orElseThrow()), now);
    table.insert(notice);
    due.fire(notice);
  }
}
