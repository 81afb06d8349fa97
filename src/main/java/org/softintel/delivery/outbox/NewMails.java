package org.softintel.delivery.outbox;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.softintel.delivery.mail.SmtpClient;
import org.softintel.delivery.outbox.DeliveryStatus.MailKind;
import org.softintel.delivery.outbox.OutboxSteps.OutboxMessage;

/** Which letters a report gives rise to, each with the Message-ID that all its tries will carry. */
@Singleton
class NewMails {
  /** In the place of an inbox's name, where a mail goes to somebody who is not of the team. */
  static final String OUTSIDE = "recipient";

  static final String AUDITORS = "auditors";

  private final Inboxes inboxes;
  private final SmtpClient smtp;

  NewMails(Inboxes inboxes, SmtpClient smtp) {
    this.inboxes = inboxes;
    this.smtp = smtp;
  }

  /**
   * One for each inbox. {@code subject} is the report itself or what was added to it; {@code first}
   * gives the first letter to an inbox, which this one follows.
   */
  List<NewMail> about(
      Subject subject, int lettersSoFar, Function<String, Optional<String>> first, Instant now) {
    var all = inboxes.all();
    return IntStream.range(0, all.size())
        .mapToObj(
            i ->
                new NewMail(
                    subject.reportId(),
                    subject.id(),
                    subject.reference(),
                    all.get(i).name(),
                    all.get(i).kind(),
                    messageId(subject.reference(), lettersSoFar + i + 1),
                    first.apply(all.get(i).name()).orElse(null),
                    now))
        .toList();
  }

  /** Its Message-ID does not name the report: that is not for those outside. */
  NewMail passingOn(Subject disclosure, Instant now) {
    return new NewMail(
        disclosure.reportId(),
        disclosure.id(),
        disclosure.reference(),
        OUTSIDE,
        MailKind.DISCLOSURE,
        smtp.messageId(disclosure.id().toString()),
        null,
        now);
  }

  /** To the auditors, about an entry of the trail. */
  NewMail alert(Subject entry, Instant now) {
    return new NewMail(
        entry.reportId(),
        entry.id(),
        entry.reference(),
        AUDITORS,
        MailKind.ALERT,
        smtp.messageId(entry.id().toString()),
        null,
        now);
  }

  /** What goes to the same inbox when the full report may not. */
  NewMail insteadOf(OutboxMessage held, int lettersSoFar, Instant now) {
    return new NewMail(
        held.reportId(),
        held.subject(),
        held.reference(),
        held.inbox(),
        MailKind.NOTICE,
        messageId(held.reference(), lettersSoFar + 1),
        held.messageId(),
        now);
  }

  private String messageId(String reference, int counter) {
    return smtp.messageId(reference + "." + counter);
  }

  /** What letters tell: a report ({@code id} is its own), or what was added to it. */
  record Subject(UUID reportId, UUID id, String reference) {}

  /** A letter that is about to be put into the outbox. */
  record NewMail(
      UUID reportId,
      UUID subject,
      String reference,
      String inbox,
      MailKind kind,
      String messageId,
      @Nullable String inReplyTo,
      Instant createdAt) {}
}
