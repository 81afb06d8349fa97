package org.softintel.delivery;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** How one letter about a report is getting on; {@code reason} is a code, never a server's text. */
public record DeliveryStatus(
    long letterId,
    UUID reportId,
    String reference,
    String inbox,
    LetterKind kind,
    LetterState state,
    Instant since,
    int attempts,
    Optional<String> reason) {}
