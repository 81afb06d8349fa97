package org.softintel.desk.disclosure;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.softintel.delivery.outbox.DeliveryStatus;
import org.softintel.delivery.outbox.Outbox;
import org.softintel.desk.disclosure.DisclosureStanding.Step;
import org.softintel.report.casework.Departures;

/** Mails that were handed over and PDFs that were made: what was only decided has not left. */
@ApplicationScoped
class DisclosureDepartures implements Departures {
  private final DisclosureSteps steps;
  private final Outbox outbox;

  DisclosureDepartures(DisclosureSteps steps, Outbox outbox) {
    this.steps = steps;
    this.outbox = outbox;
  }

  @Override
  public boolean any(UUID report, Instant since) {
    var stored = SealedDisclosure.about(report);
    var standings = steps.of(stored);
    return stored.stream()
        .flatMap(it -> left(it, requireNonNull(standings.get(it.id))).stream())
        .anyMatch(it -> !it.isBefore(since));
  }

  private Optional<Instant> left(SealedDisclosure stored, DisclosureStanding standing) {
    return stored.way == DisclosureMethod.MAIL
        ? outbox.about(stored.id).filter(DeliveryStatus::isSent).map(DeliveryStatus::since)
        : standing.paper().map(Step::at);
  }
}
