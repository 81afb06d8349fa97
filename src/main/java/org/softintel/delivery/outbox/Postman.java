package org.softintel.delivery.outbox;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.softintel.delivery.mail.Body;
import org.softintel.delivery.mail.CannotSeal;
import org.softintel.delivery.mail.Heading;
import org.softintel.delivery.mail.Outcome;
import org.softintel.delivery.mail.Seal;
import org.softintel.delivery.mail.Smtp;
import org.softintel.delivery.outbox.DeliveryStatus.LetterKind;
import org.softintel.delivery.outbox.DeliveryStatus.LetterState;
import org.softintel.delivery.outbox.Inboxes.Inbox;
import org.softintel.delivery.outbox.Postbook.Posting;

/**
 * Makes one mail of one letter and sends it; everything that can go wrong comes back as outcome.
 */
@Singleton
class Postman {
  private static final Logger LOG = Logger.getLogger(Postman.class);
  private final Inboxes inboxes;
  private final LetterWriter writer;
  private final Seal seal;
  private final Notices notices;
  private final Smtp smtp;

  Postman(Inboxes inboxes, LetterWriter writer, Seal seal, Notices notices, Smtp smtp) {
    this.inboxes = inboxes;
    this.writer = writer;
    this.seal = seal;
    this.notices = notices;
    this.smtp = smtp;
  }

  /** May not go out as things are. */
  record Unsealable(String code) implements Outcome {}

  /** Could not be put into words: the report did not open. */
  record Unwritable(String code) implements Outcome {}

  Outcome deliver(Posting letter, Instant now) {
    var inbox = inboxes.named(letter.inbox());
    if (inbox.isEmpty()) {
      return new Unsealable("inbox-unknown");
    }
    try {
      var body = body(letter, inbox.get(), now);
      return body.map(it -> smtp.send(heading(letter, inbox.get()), it, now))
          .orElseGet(() -> new Unwritable("report-unreadable"));
    } catch (CannotSeal e) {
      return new Unsealable(e.code());
    }
  }

  private static Heading heading(Posting letter, Inbox inbox) {
    return new Heading(
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

  private Optional<Body> body(Posting letter, Inbox inbox, Instant now) throws CannotSeal {
    if (letter.kind() == LetterKind.NOTICE) {
      return Optional.of(notices.about(letter, inbox.kind() == LetterKind.FULL));
    }
    try {
      return Optional.of(
          seal.close(() -> writer.write(letter.subject()).fullText(), inbox.certificates(), now));
    } catch (RuntimeException e) {
      // Once, not at each look. Not the exception itself: no telling what it says about the report.
      if (letter.state() != LetterState.HELD) {
        LOG.errorf(
            "report %s could not be written: %s", letter.reference(), e.getClass().getName());
      }
      return Optional.empty();
    }
  }
}
