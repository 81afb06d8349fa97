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
class DisclosurePdf {
  private final Disclosures disclosures;
  private final DisclosureText disclosureText;
  private final PdfRenderer renderer;
  private final InstantSource clock;

  DisclosurePdf(
      Disclosures disclosures,
      DisclosureText disclosureText,
      PdfRenderer renderer,
      InstantSource clock) {
    this.disclosures = disclosures;
    this.disclosureText = disclosureText;
    this.renderer = renderer;
    this.clock = clock;
  }

  byte[] print(String report, UUID id, Actor by) {
    var disclosure = disclosures.openToHandOver(report, id, by);
    if (!disclosure.isPaper()) {
      throw new NotFoundException();
    }
    var packed = disclosures.forDelivery(id);
    return renderer.print(
        disclosureText.document(packed.report(), disclosure, foot(disclosure, by)));
  }

  /** Characters that it could not show; empty for a mail, which shows all. */
  Set<String> missing(UUID report, DisclosureRequest request, Actor by) {
    if (request.way() != DisclosureMethod.PAPER) {
      return Set.of();
    }
    var summary =
        new DisclosureLine(
            report,
            "",
            request.way(),
            request.recipient().kind(),
            Optional.of(by.name()),
            clock.instant());
    var draft = new Disclosure(summary, request);
    return renderer.missing(disclosureText.document(report, draft, foot(draft, by)));
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
