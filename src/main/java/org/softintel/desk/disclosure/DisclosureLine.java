package org.softintel.desk.disclosure;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.softintel.platform.identity.Actor;

/** What a list may show of a disclosure: no name and no reason. */
@TemplateData
public record DisclosureLine(
    UUID id,
    String what,
    DisclosureMethod way,
    RecipientKind recipient,
    Optional<String> author,
    Instant made) {

  static DisclosureLine of(SealedDisclosure stored) {
    return new DisclosureLine(
        stored.id,
        Optional.ofNullable(stored.log).orElse("The original report"),
        stored.way,
        stored.recipientKind,
        Optional.ofNullable(stored.authorName),
        stored.madeAt);
  }

  /** As it would be made now. */
  static DisclosureLine draft(DisclosureRequest request, Actor by, Instant now) {
    return new DisclosureLine(
        new UUID(0, 0),
        request.subject().code(),
        request.way(),
        request.recipient().kind(),
        Optional.of(by.name()),
        now);
  }

  public String by() {
    return author.orElse("Somebody of the team");
  }
}
