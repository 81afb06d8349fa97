package org.softintel.desk.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.LondonTime;

/** Makes the PDF of what is passed on by paper; each making is a disclosure in the trail. */
@ApplicationScoped
class Papers {
  private final Disclosures disclosures;
  private final Layout layout;
  private final Printer printer;
  private final InstantSource clock;

  Papers(Disclosures disclosures, Layout layout, Printer printer, InstantSource clock) {
    this.disclosures = disclosures;
    this.layout = layout;
    this.printer = printer;
    this.clock = clock;
  }

  byte[] print(String report, UUID id, Actor by) {
    var disclosure = disclosures.openToHandOver(report, id, by);
    if (!disclosure.isPaper()) {
      throw new NotFoundException();
    }
    var packed = disclosures.forDelivery(id);
    return printer.print(layout.lay(packed.report(), disclosure, foot(disclosure, by)));
  }

  /** Characters that it could not show; empty for a mail, which shows all. */
  Set<String> missing(UUID report, Order order, Actor by) {
    if (order.way() != Way.PAPER) {
      return Set.of();
    }
    var summary =
        new PassedOn(
            report,
            "",
            order.way(),
            order.recipient().kind(),
            Optional.of(by.name()),
            clock.instant());
    var draft = new Disclosure(summary, order);
    return printer.missing(layout.lay(report, draft, foot(draft, by)));
  }

  Instant now() {
    return clock.instant();
  }

  private String foot(Disclosure disclosure, Actor by) {
    return "For "
        + disclosure.recipient().words()
        + ". Printed by "
        + by.name()
        + ", "
        + LondonTime.local(clock.instant());
  }
}
