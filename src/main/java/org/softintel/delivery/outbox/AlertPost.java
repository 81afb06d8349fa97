package org.softintel.delivery.outbox;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.softintel.delivery.mail.CannotSeal;
import org.softintel.delivery.mail.Heading;
import org.softintel.delivery.mail.Outcome;
import org.softintel.delivery.mail.Seal;
import org.softintel.delivery.mail.Smtp;
import org.softintel.delivery.outbox.AlertWriter.Alert;
import org.softintel.delivery.outbox.Postbook.Posting;
import org.softintel.delivery.outbox.Postman.Unsealable;

/** Makes the mail that tells auditors of what was noticed, sealed to them. */
@Singleton
class AlertPost {
  private final AlertWriter writer;
  private final Seal seal;
  private final Smtp smtp;

  AlertPost(AlertWriter writer, Seal seal, Smtp smtp) {
    this.writer = writer;
    this.seal = seal;
    this.smtp = smtp;
  }

  Outcome deliver(Posting letter, Instant now) {
    var alert = writer.write(letter.subject());
    return alert.isEmpty() ? new Unsealable("inbox-unknown") : send(letter, alert.get(), now);
  }

  private Outcome send(Posting letter, Alert alert, Instant now) {
    try {
      return smtp.send(
          heading(letter, alert), seal.close(alert::text, alert.certificates(), now), now);
    } catch (CannotSeal e) {
      return new Unsealable(e.code());
    }
  }

  private static Heading heading(Posting letter, Alert alert) {
    return new Heading(
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
