package org.softintel.delivery.outbox;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.softintel.delivery.mail.CannotEncrypt;
import org.softintel.delivery.mail.MailBody;
import org.softintel.delivery.mail.MailHeaders;
import org.softintel.delivery.mail.SendResult;
import org.softintel.delivery.mail.Smime;
import org.softintel.delivery.mail.SmtpClient;
import org.softintel.delivery.outbox.DeliveryStatus.MailKind;
import org.softintel.delivery.outbox.DeliveryStatus.MailState;
import org.softintel.delivery.outbox.Inboxes.Inbox;
import org.softintel.delivery.outbox.OutboxSteps.OutboxMessage;

/**
 * Makes one mail of one letter and sends it; everything that can go wrong comes back as outcome.
 */
@Singleton
class Mailer {
  private static final Logger LOG = Logger.getLogger(Mailer.class);
  private final Inboxes inboxes;
  private final MailWriter writer;
  private final Smime smime;
  private final NoticeMail noticeMail;
  private final SmtpClient smtp;

  Mailer(Inboxes inboxes, MailWriter writer, Smime smime, NoticeMail noticeMail, SmtpClient smtp) {
    this.inboxes = inboxes;
    this.writer = writer;
    this.smime = smime;
    this.noticeMail = noticeMail;
    this.smtp = smtp;
  }

  /** May not go out as things are. */
  record Unsealable(String code) implements SendResult {}

  /** Could not be put into words: the report did not open. */
  record Unwritable(String code) implements SendResult {}

  SendResult deliver(OutboxMessage letter, Instant now) {
    var inbox = inboxes.named(letter.inbox());
    if (inbox.isEmpty()) {
      return new Unsealable("inbox-unknown");
    }
    try {
      var body = body(letter, inbox.get(), now);
      return body.map(it -> smtp.send(heading(letter, inbox.get()), it, now))
          .orElseGet(() -> new Unwritable("report-unreadable"));
    } catch (CannotEncrypt e) {
      return new Unsealable(e.code());
    }
  }

  private static MailHeaders heading(OutboxMessage letter, Inbox inbox) {
    return new MailHeaders(
        inbox.address(),
        (letter.isAddition() ? "Addition to information report " : "New information report ")
            + letter.reference(),
        "New information report " + letter.reference(),
        letter.reference(),
        letter.begun(),
        letter.messageId(),
        letter.inReplyTo(),
        letter.attempts());
  }

  private Optional<MailBody> body(OutboxMessage letter, Inbox inbox, Instant now)
      throws CannotEncrypt {
    if (letter.kind() == MailKind.NOTICE) {
      return Optional.of(noticeMail.about(letter, inbox.kind() == MailKind.FULL));
    }
    try {
      return Optional.of(
          smime.signAndEncrypt(
              () -> writer.write(letter.subject()).fullText(), inbox.certificates(), now));
    } catch (RuntimeException e) {
      // Once, not at each look. Not the exception itself: no telling what it says about the report.
      if (letter.state() != MailState.HELD) {
        LOG.errorf(
            "report %s could not be written: %s", letter.reference(), e.getClass().getName());
      }
      return Optional.empty();
    }
  }
}
