package org.softintel.delivery.outbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.delivery.mail.SendResult;
import org.softintel.delivery.mail.SendResult.Unreachable;
import org.softintel.delivery.outbox.Inboxes.Inbox;

/**
 * Sends what is due in the outbox. Any number of threads, in this process and in others, may do so
 * at once. A mail is claimed and settled in short transactions; none is open while it is sent.
 */
@Singleton
class OutboxRelay {
  private final OutboxTable table;
  private final Delivery delivery;
  private final NewMails mails;
  private final Inboxes inboxes;
  private final OfficerMailer officers;
  private final AuditTrail trail;
  private final Event<OutboxMessage> due;
  private final DeliveryConfig config;
  private final DeliveryMetrics metrics;
  private final InstantSource clock;

  OutboxRelay(
      OutboxTable table,
      Delivery delivery,
      NewMails mails,
      Inboxes inboxes,
      OfficerMailer officers,
      AuditTrail trail,
      Event<OutboxMessage> due,
      DeliveryConfig config,
      DeliveryMetrics metrics,
      InstantSource clock) {
    this.table = table;
    this.delivery = delivery;
    this.mails = mails;
    this.inboxes = inboxes;
    this.officers = officers;
    this.trail = trail;
    this.due = due;
    this.config = config;
    this.metrics = metrics;
    this.clock = clock;
  }

  /** It could not be recorded that a mail went. */
  private static final class Unrecordable extends RuntimeException {
    Unrecordable(RuntimeException cause) {
      super(cause);
    }
  }

  /** One mail after the other, until none is due or the mail server is not there. */
  void deliverDue(BooleanSupplier goOn) {
    while (goOn.getAsBoolean()) {
      var message = claim();
      if (message.isEmpty() || deliver(message.get()) instanceof Unreachable) {
        return;
      }
    }
  }

  /** While the trail cannot be written, checkpoints still go: they are no entry in it. */
  private Optional<OutboxMessage> claim() {
    try {
      return claim(false);
    } catch (Unrecordable e) {
      return Optional.of(claim(true).orElseThrow(() -> e));
    }
  }

  private Optional<OutboxMessage> claim(boolean onlyCheckpoints) {
    var now = clock.instant();
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              var message = table.claim(now, now.plus(config.lease()), onlyCheckpoints);
              message.flatMap(it -> it.kind().act(MailState.SENT)).ifPresent(this::rehearse);
              return message;
            });
  }

  private void rehearse(Act act) {
    try {
      trail.rehearse(act);
    } catch (RuntimeException e) {
      throw new Unrecordable(e);
    }
  }

  private SendResult deliver(OutboxMessage message) {
    var attempt = delivery.attempt(message, clock.instant());
    var now = clock.instant();
    var decision = DeliveryDecision.of(message, attempt, backoff(message.kind()), now);
    var isFirst = isFirstOfReport(message, decision);
    if (QuarkusTransaction.requiringNew().call(() -> settle(message, decision, now))) {
      metrics.hear(message, decision);
      if (isFirst) {
        officers.begin(message.subjectId());
      }
    }
    return attempt.result();
  }

  /** Once for each new report. Before a full report that was held a notice may have gone. */
  private boolean isFirstOfReport(OutboxMessage message, DeliveryDecision decision) {
    return officers.hasMailboxes()
        && decision.state() == MailState.SENT
        && (message.kind() == MailKind.NOTICE || message.kind() == MailKind.FULL)
        && !message.isAddition()
        && message.inbox().equals(inboxes.team().get(0).name())
        && table.isFirst(message);
  }

  private RetryBackoff backoff(MailKind kind) {
    return switch (kind) {
      case FULL, NOTICE, CALL_BACK, RESTRICTION, DISCLOSURE, ALERT, CALL_OUT ->
          RetryBackoff.of(config);
      case RECEIVED, READ, QUESTION, UPDATE, DRAFT, LOOKUP_WAITS -> RetryBackoff.of(config);
      case DANGER, OVERDUE, DIGEST, LEADS_ALERT, LEADS_DISCLOSURE ->
          RetryBackoff.upToAnHour(config.leads().pause());
      case CHECKPOINT -> RetryBackoff.upToAnHour(config.checkpoints().pause());
    };
  }

  /** False, and nothing is written, unless the claim still counts: see {@link OutboxTable}. */
  private boolean settle(OutboxMessage message, DeliveryDecision decision, Instant now) {
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
          "kind=%s %s message-id=%s attempt=%d %s"
              .formatted(
                  message.kind().code(),
                  to(message),
                  message.messageId(),
                  message.attempts(),
                  decision.note());
      append(AuditEvent.onMail(act, message.reference(), message.inbox(), note));
    }
  }

  /** A disclosure, of which report to whom; a digest names none. */
  private void recordToLeads(OutboxMessage message, Act act, DeliveryDecision decision) {
    var note =
        "kind=%s %s letter=%s attempt=%d code=%s%s"
            .formatted(
                message.kind().code(),
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
      case QUESTION -> "question=" + message.subject();
      case RECEIVED -> "told=received";
      case READ -> "told=read";
      case UPDATE -> "told=update";
      case DRAFT -> "told=draft";
      case ALERT -> "entry=" + message.subject();
      case LOOKUP_WAITS -> "lookup=" + message.subject();
      case CALL_OUT -> "call-out=" + message.inbox();
      // A disclosure names who received it (DPA 2018, s.62(3)), even if the settings change later.
      case FULL,
          NOTICE,
          CALL_BACK,
          RESTRICTION,
          DANGER,
          OVERDUE,
          DIGEST,
          LEADS_ALERT,
          LEADS_DISCLOSURE,
          CHECKPOINT ->
          "to=" + inboxes.of(message).map(Inbox::address).orElse("unknown");
    };
  }

  private void noticeInsteadOf(OutboxMessage held, Instant now) {
    var notice = mails.noticeInsteadOf(held, table.mailsAbout(held.report().orElseThrow()), now);
    table.insert(notice);
    due.fire(notice);
  }
}
