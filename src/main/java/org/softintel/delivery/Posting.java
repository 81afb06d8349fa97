package org.softintel.delivery;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One letter as the courier has claimed it. */
record Posting(
    long id,
    UUID reportId,
    String reference,
    String inbox,
    LetterKind kind,
    LetterState state,
    int attempts,
    String messageId,
    Optional<String> inReplyTo,
    Instant createdAt,
    Instant leaseUntil) {}
