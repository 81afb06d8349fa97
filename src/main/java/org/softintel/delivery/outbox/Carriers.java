package org.softintel.delivery.outbox;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.softintel.delivery.mail.SendResult;
import org.softintel.delivery.outbox.OutboxSteps.OutboxMessage;

/** Who carries which kind of letter. */
@Singleton
class Carriers {
  private final Mailer mailer;
  private final ParcelPost parcels;
  private final AlertPost alerts;

  Carriers(Mailer mailer, ParcelPost parcels, AlertPost alerts) {
    this.mailer = mailer;
    this.parcels = parcels;
    this.alerts = alerts;
  }

  SendResult deliver(OutboxMessage letter, Instant now) {
    return switch (letter.kind()) {
      case FULL, NOTICE -> mailer.deliver(letter, now);
      case DISCLOSURE -> parcels.deliver(letter, now);
      case ALERT -> alerts.deliver(letter, now);
    };
  }
}
