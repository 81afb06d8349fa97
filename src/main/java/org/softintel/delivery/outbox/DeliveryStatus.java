package org.softintel.delivery.outbox;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** How one mail about a report is getting on; {@code reason} is a code, never a server's text. */
public record DeliveryStatus(
    long mailId,
    UUID reportId,
    String reference,
    String inbox,
    MailKind kind,
    MailState state,
    Instant since,
    int attempts,
    Optional<String> reason) {

  public boolean isToTheTeam() {
    return kind.isToTheTeam();
  }

  public boolean isSent() {
    return state == MailState.SENT;
  }

  /** Whether it is sent again only if somebody asks for it. */
  public boolean isWaitingForSomebody() {
    return state == MailState.HELD || state == MailState.FAILED;
  }
}
