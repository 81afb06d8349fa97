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
import org.softintel.delivery.mail.SendResult.Deferred;
import org.softintel.delivery.mail.SendResult.Refused;
import org.softintel.delivery.mail.Smime;
import org.softintel.platform.secrets.KeyStoreAway;

/** Has one mail written, protects it and sends it. What goes wrong comes back as a result. */
@Singleton
class Delivery {
  private static final Logger LOG = Logger.getLogger(Delivery.class);
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
    try {
      return writeAndSend(message, now);
    } catch (CannotEncrypt e) {
      // A checkpoint's auditor may be gone for good; all others wait until the setting is mended.
      return unsent(
          message.kind() == MailKind.CHECKPOINT ? new Refused(e.code()) : new Unsealable(e.code()));
    } catch (KeyStoreAway e) {
      return unsent(new Deferred("key-store-away"));
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

  private Attempt writeAndSend(OutboxMessage message, Instant now) throws CannotEncrypt {
    var kind = message.kind();
    // What cannot be encrypted is not even opened. Mail to the leads opens no report; if nothing is
    // left to tell, it is dropped whether it could be encrypted or not.
    var known = kind.isToTheLeads() ? Optional.<MailRecipient>empty() : recipient(message, now);
    var writer = requireNonNull(writers.get(kind));
    var written = writer.write(message);
    if (written.isEmpty()) {
      var code = writer.emptyReason();
      return unsent(kind.canBeDropped() ? new Dropped(code) : new Refused(code));
    }
    var mail = written.get();
    var recipient =
        (kind.isToTheLeads() ? recipient(message, now) : mail.outside().or(() -> known))
            .orElseThrow();
    var headers = headers(message, mail, recipient.address());
    return new Attempt(
        mailer.send(headers, protect(kind, mail.body(), recipient), now), mail.reports());
  }

  private static Attempt unsent(SendResult result) {
    return new Attempt(result, List.of());
  }

  /** Empty if the mail goes outside. */
  private Optional<MailRecipient> recipient(OutboxMessage message, Instant now)
      throws CannotEncrypt {
    if (message.kind().goesOutside()) {
      return Optional.empty();
    }
    var inbox = inboxes.of(message).orElseThrow(() -> new CannotEncrypt("inbox-unknown"));
    return Optional.of(inbox.recipient(message.kind(), now));
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
        message.urgent(),
        message.attempts());
  }
}
