package org.softintel.delivery;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A letter that is about to be put into the outbox. */
record NewLetter(
    UUID reportId,
    String reference,
    String inbox,
    LetterKind kind,
    String messageId,
    @Nullable String inReplyTo,
    Instant createdAt) {}
