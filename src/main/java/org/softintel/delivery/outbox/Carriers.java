package org.softintel.delivery.outbox;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.softintel.delivery.mail.Outcome;
import org.softintel.delivery.outbox.Postbook.Posting;

/** Who carries which kind of letter. */
@Singleton
class Carriers {
  private final Postman postman;
  private final ParcelPost parcels;
  private final AlertPost alerts;

  Carriers(Postman postman, ParcelPost parcels, AlertPost alerts) {
    this.postman = postman;
    this.parcels = parcels;
    this.alerts = alerts;
  }

  Outcome deliver(Posting letter, Instant now) {
    return switch (letter.kind()) {
      case FULL, NOTICE -> postman.deliver(letter, now);
      case DISCLOSURE -> parcels.deliver(letter, now);
      case ALERT -> alerts.deliver(letter, now);
    };
  }
}
