package org.softintel.delivery;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.softintel.delivery.Outcome.Unsealable;
import org.softintel.delivery.Outcome.Unwritable;

/**
 * Makes one mail of one letter and sends it; everything that can go wrong comes back as outcome.
 */
@Singleton
class Postman {
  private static final Logger LOG = Logger.getLogger(Postman.class);
  private final DeliveryConfig config;
  private final Inboxes inboxes;
  private final Seals seals;
  private final Notices notices;
  private final Smtp smtp;

  Postman(DeliveryConfig config, Inboxes inboxes, Seals seals, Notices notices, Smtp smtp) {
    this.config = config;
    this.inboxes = inboxes;
    this.seals = seals;
    this.notices = notices;
    this.smtp = smtp;
  }

  Outcome deliver(Posting letter, Instant now) {
    var inbox = inboxes.named(letter.inbox());
    if (inbox.isEmpty()) {
      return new Unsealable("inbox-unknown");
    }
    try {
      var body = body(letter, inbox.get(), now);
      return body.map(it -> smtp.send(Mail.of(letter, inbox.get(), it, config, now)))
          .orElseGet(() -> new Unwritable("report-unreadable"));
    } catch (CannotSeal e) {
      return new Unsealable(e.code());
    }
  }

  private Optional<Body> body(Posting letter, Inbox inbox, Instant now) throws CannotSeal {
    if (letter.kind() == LetterKind.NOTICE) {
      return Optional.of(notices.about(letter));
    }
    var recipients = Recipients.of(inbox, now);
    try {
      return Optional.of(seals.close(letter.reportId(), recipients));
    } catch (RuntimeException e) {
      // Not the exception itself: no telling what it says about the report.
      LOG.errorf("report %s could not be written: %s", letter.reference(), e.getClass().getName());
      return Optional.empty();
    }
  }
}
