package org.softintel.delivery.outbox;

import static java.util.Objects.requireNonNull;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.softintel.delivery.mail.CannotEncrypt;
import org.softintel.delivery.mail.MailBody;
import org.softintel.delivery.mail.MailHeaders;
import org.softintel.delivery.mail.MailRecipient;
import org.softintel.delivery.mail.Mailer;
import org.softintel.delivery.mail.SendResult;
import org.softintel.delivery.mail.SendResult.Refused;
import org.softintel.delivery.mail.Smime;
import org.softintel.delivery.outbox.Inboxes.Inbox;

/** Has one mail written, protects it and sends it. What goes wrong comes back as a result. */
@Singleton
class Delivery {
  private static final Logger LOG = Logger.getLogger(Delivery.class);
  private static final String UNKNOWN = "inbox-unknown";
  private final Inboxes inboxes;
  private final Map<MailKind, MailWriter> writers = new EnumMap<>(MailKind.class);
  private final Smime smime;
  private final Mailer mailer;

  Delivery(Inboxes inboxes, @All List<MailWriter> all, Smime smime, Mailer mailer) {
    this.inboxes = inboxes;
    this.smime = smime;
    this.mailer = mailer;
    all.forEach(writer -> writer.kinds().forEach(kind -> writers.put(kind, writer)));
  }

  /** May not go out as things are. */
  record Unsealable(String code) implements SendResult {}

  /** Its writer failed. */
  record Unwritable(String code) implements SendResult {}

  /** Nothing was left to tell. */
  record Dropped(String code) implements SendResult {}

  /** {@code reports}: references of those that the mail named, if it was about several. */
  record Attempt(SendResult result, List<String> reports) {}

  Attempt attempt(OutboxMessage message, Instant now) {
    var inbox = inboxes.of(message);
    if (inbox.isEmpty() && message.kind() != MailKind.DISCLOSURE) {
      // A checkpoint's auditor may be gone for good; all others wait until the setting is mended.
      return unsent(
          message.kind() == MailKind.CHECKPOINT ? new Refused(UNKNOWN) : new Unsealable(UNKNOWN));
    }
    try {
      var ready = prepare(message, inbox, now);
      return ready
          .map(it -> new Attempt(mailer.send(it.headers(), it.body(), now), it.reports()))
          .orElseGet(() -> unsent(new Dropped(writer(message).dropReason())));
    } catch (CannotEncrypt e) {
      return unsent(new Unsealable(e.code()));
    } catch (RuntimeException e) {
      // Once, not at each look. Not the exception itself: no telling what it says about the report.
      if (message.state() != MailState.HELD) {
        LOG.errorf(
            "%s about %s could not be written: %s",
            message.kind().words(), message.reference(), e.getClass().getName());
      }
      return unsent(new Unwritable("report-unreadable"));
    }
  }

  private static Attempt unsent(SendResult result) {
    return new Attempt(result, List.of());
  }

  private MailWriter writer(OutboxMessage message) {
    return requireNonNull(writers.get(message.kind()));
  }

  private Optional<Ready> prepare(OutboxMessage message, Optional<Inbox> inbox, Instant now)
      throws CannotEncrypt {
    // Before the mail is written: what cannot be encrypted is not even opened.
    Optional<MailRecipient> known =
        inbox.isPresent()
            ? Optional.of(inbox.get().recipient(message.kind(), now))
            : Optional.empty();
    var mail = writer(message).write(message);
    return mail.map(
        it -> {
          var recipient = it.outside().or(() -> known).orElseThrow();
          return new Ready(
              headers(message, it, recipient.address()),
              protect(message.kind(), it.body(), recipient),
              it.reports());
        });
  }

  private MailBody protect(MailKind kind, MailBody body, MailRecipient recipient) {
    return switch (kind.protection()) {
      case NONE -> body;
      case SIGNED -> smime.sign(body);
      case SEALED -> smime.signAndEncrypt(body, recipient);
    };
  }

  /** Mails to the team about one report are one thread; any other mail is a thread of its own. */
  private static MailHeaders headers(OutboxMessage message, Mail mail, String address) {
    var isToTheTeam = message.kind().isToTheTeam();
    return new MailHeaders(
        address,
        mail.title(),
        isToTheTeam ? message.topic() : mail.title(),
        isToTheTeam ? message.reference() : message.messageId(),
        isToTheTeam ? message.begun() : message.createdAt(),
        message.messageId(),
        message.inReplyTo(),
        message.attempts());
  }

  private record Ready(MailHeaders headers, MailBody body, List<String> reports) {}
}
