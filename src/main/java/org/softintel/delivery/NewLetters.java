package org.softintel.delivery;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.softintel.delivery.DeliveryStatus.LetterKind;
import org.softintel.delivery.Postbook.Posting;
import org.softintel.mail.Smtp;

/** Which letters a report gives rise to, each with the Message-ID that all its tries will carry. */
@Singleton
class NewLetters {
  private final Inboxes inboxes;
  private final Smtp smtp;

  NewLetters(Inboxes inboxes, Smtp smtp) {
    this.inboxes = inboxes;
    this.smtp = smtp;
  }

  /** One for each inbox. */
  List<NewLetter> about(UUID reportId, String reference, Instant now) {
    var all = inboxes.all();
    return IntStream.range(0, all.size())
        .mapToObj(
            i ->
                new NewLetter(
                    reportId,
                    reference,
                    all.get(i).name(),
                    all.get(i).kind(),
                    messageId(reference, i + 1),
                    null,
                    now))
        .toList();
  }

  /** What goes to the same inbox when the full report may not. */
  NewLetter insteadOf(Posting held, int lettersSoFar, Instant now) {
    return new NewLetter(
        held.reportId(),
        held.reference(),
        held.inbox(),
        LetterKind.NOTICE,
        messageId(held.reference(), lettersSoFar + 1),
        held.messageId(),
        now);
  }

  private String messageId(String reference, int counter) {
    return smtp.messageId(reference + "." + counter);
  }

  /** A letter that is about to be put into the outbox. */
  record NewLetter(
      UUID reportId,
      String reference,
      String inbox,
      LetterKind kind,
      String messageId,
      @Nullable String inReplyTo,
      Instant createdAt) {}
}
