package org.softintel.delivery.outbox;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.softintel.delivery.mail.CannotEncrypt;
import org.softintel.delivery.mail.MailHeaders;
import org.softintel.delivery.mail.SendResult;
import org.softintel.delivery.mail.Smime;
import org.softintel.delivery.mail.SmtpClient;
import org.softintel.delivery.outbox.AlertWriter.Alert;
import org.softintel.delivery.outbox.Mailer.Unsealable;
import org.softintel.delivery.outbox.OutboxSteps.OutboxMessage;

/** Makes the mail that tells auditors of what was noticed, sealed to them. */
@Singleton
class AlertPost {
  private final AlertWriter writer;
  private final Smime smime;
  private final SmtpClient smtp;

  AlertPost(AlertWriter writer, Smime smime, SmtpClient smtp) {
    this.writer = writer;
    this.smime = smime;
    this.smtp = smtp;
  }

  SendResult deliver(OutboxMessage letter, Instant now) {
    var alert = writer.write(letter.subject());
    return alert.isEmpty() ? new Unsealable("inbox-unknown") : send(letter, alert.get(), now);
  }

  private SendResult send(OutboxMessage letter, Alert alert, Instant now) {
    try {
      return smtp.send(
          heading(letter, alert),
          smime.signAndEncrypt(alert::text, alert.certificates(), now),
          now);
    } catch (CannotEncrypt e) {
      return new Unsealable(e.code());
    }
  }

  private static MailHeaders heading(OutboxMessage letter, Alert alert) {
    return new MailHeaders(
        alert.address(),
        alert.subject(),
        alert.subject(),
        letter.messageId(),
        letter.createdAt(),
        letter.messageId(),
        Optional.empty(),
        letter.attempts());
  }
}
