package org.softintel.desk.disclosure;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What a list may show of a disclosure: no name and no reason. */
public record DisclosureLine(
    UUID id,
    String what,
    DisclosureMethod way,
    RecipientKind recipient,
    String by,
    Instant made,
    DisclosureStanding standing) {

  static DisclosureLine of(SealedDisclosure stored, DisclosureStanding standing) {
    return new DisclosureLine(
        stored.id,
        Optional.ofNullable(stored.log).orElse("The report as it was sent"),
        stored.way,
        stored.recipientKind,
        Optional.ofNullable(stored.authorName).orElse("A team member"),
        stored.madeAt,
        standing);
  }
}
