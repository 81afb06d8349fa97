package org.softintel.delivery.outbox;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.softintel.delivery.mail.CannotSeal;
import org.softintel.delivery.mail.Heading;
import org.softintel.delivery.mail.Outcome;
import org.softintel.delivery.mail.Seal;
import org.softintel.delivery.mail.Smtp;
import org.softintel.delivery.outbox.DeliveryStatus.LetterState;
import org.softintel.delivery.outbox.ParcelWriter.Parcel;
import org.softintel.delivery.outbox.Postbook.Posting;
import org.softintel.delivery.outbox.Postman.Unsealable;
import org.softintel.delivery.outbox.Postman.Unwritable;

/** Makes the mail that passes something on, sealed to its one recipient and to nobody else. */
@Singleton
class ParcelPost {
  private static final Logger LOG = Logger.getLogger(ParcelPost.class);

  private final ParcelWriter writer;
  private final Seal seal;
  private final Smtp smtp;

  ParcelPost(ParcelWriter writer, Seal seal, Smtp smtp) {
    this.writer = writer;
    this.seal = seal;
    this.smtp = smtp;
  }

  Outcome deliver(Posting letter, Instant now) {
    try {
      var parcel = writer.write(letter.subject());
      parcel.certificate().check(parcel.address(), now);
      var body = seal.close(parcel::text, parcel.certificate(), now);
      return smtp.send(heading(letter, parcel), body, now);
    } catch (CannotSeal e) {
      return new Unsealable(e.code());
    } catch (RuntimeException e) {
      // Once, not at each look. Not the exception itself: no telling what it says about the report.
      if (letter.state() != LetterState.HELD) {
        LOG.errorf(
            "what is passed on of %s could not be written: %s",
            letter.reference(), e.getClass().getName());
      }
      return new Unwritable("report-unreadable");
    }
  }

  /** A thread of its own: the report's reference is not for those outside. */
  private static Heading heading(Posting letter, Parcel parcel) {
    return new Heading(
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
