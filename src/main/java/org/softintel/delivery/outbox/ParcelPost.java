package org.softintel.delivery.outbox;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.softintel.delivery.mail.CannotEncrypt;
import org.softintel.delivery.mail.MailHeaders;
import org.softintel.delivery.mail.SendResult;
import org.softintel.delivery.mail.Smime;
import org.softintel.delivery.mail.SmtpClient;
import org.softintel.delivery.outbox.DeliveryStatus.MailState;
import org.softintel.delivery.outbox.Mailer.Unsealable;
import org.softintel.delivery.outbox.Mailer.Unwritable;
import org.softintel.delivery.outbox.OutboxSteps.OutboxMessage;
import org.softintel.delivery.outbox.ParcelWriter.Parcel;

/** Makes the mail that passes something on, sealed to its one recipient and to nobody else. */
@Singleton
class ParcelPost {
  private static final Logger LOG = Logger.getLogger(ParcelPost.class);

  private final ParcelWriter writer;
  private final Smime smime;
  private final SmtpClient smtp;

  ParcelPost(ParcelWriter writer, Smime smime, SmtpClient smtp) {
    this.writer = writer;
    this.smime = smime;
    this.smtp = smtp;
  }

  SendResult deliver(OutboxMessage letter, Instant now) {
    try {
      var parcel = writer.write(letter.subject());
      parcel.certificate().check(parcel.address(), now);
      var body = smime.signAndEncrypt(parcel::text, parcel.certificate(), now);
      return smtp.send(heading(letter, parcel), body, now);
    } catch (CannotEncrypt e) {
      return new Unsealable(e.code());
    } catch (RuntimeException e) {
      // Once, not at each look. Not the exception itself: no telling what it says about the report.
      if (letter.state() != MailState.HELD) {
        LOG.errorf(
            "what is passed on of %s could not be written: %s",
            letter.reference(), e.getClass().getName());
      }
      return new Unwritable("report-unreadable");
    }
  }

  /** A thread of its own: the report's reference is not for those outside. */
  private static MailHeaders heading(OutboxMessage letter, Parcel parcel) {
    return new MailHeaders(
        parcel.address(),
        parcel.subject(),
        parcel.subject(),
        letter.messageId(),
        letter.createdAt(),
        letter.messageId(),
        Optional.empty(),
        letter.attempts());
  }
}
