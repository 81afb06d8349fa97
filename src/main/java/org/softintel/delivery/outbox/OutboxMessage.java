package org.softintel.delivery.outbox;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One mail of the outbox.
 *
 * @param subject what it tells of: the id of a report, an addendum, a disclosure, a question, an
 *     entry of the trail or a mail to the leads or to a reporter, or the hour or day of a
 *     checkpoint
 * @param detail what its writer needs besides: numbers of ours, or the id of an entry, a draft or,
 *     of a reminder, a call back
 * @param reference of its report; empty if it is about none in particular
 * @param urgent whether it goes before all else, and says so in its headers
 * @param begun when the first mail about its report was made
 */
public record OutboxMessage(
    long id,
    MailKind kind,
    String subject,
    String detail,
    Optional<UUID> report,
    String reference,
    String inbox,
    boolean urgent,
    MailState state,
    int attempts,
    String messageId,
    Optional<String> inReplyTo,
    Instant createdAt,
    Instant begun,
    Instant leaseUntil) {

  /** A new one, which gets its id when it is put in. */
  OutboxMessage(
      MailKind kind,
      String subject,
      String detail,
      Optional<UUID> report,
      String reference,
      String inbox,
      boolean urgent,
      String messageId,
      Optional<String> inReplyTo,
      Instant now) {
    this(
        0,
        kind,
        subject,
        detail,
        report,
        reference,
        inbox,
        urgent,
        MailState.WAITING,
        0,
        messageId,
        inReplyTo,
        now,
        now,
        now);
  }

  public UUID subjectId() {
    return UUID.fromString(subject);
  }

  /** The subject line of a mail to the team. */
  public String title() {
    if (kind == MailKind.RESTRICTION) {
      return "Information report " + reference + " is restricted";
    }
    var title = isAddition() ? "Addition to information report " + reference : topic();
    return urgent ? title + " - urgent" : title;
  }

  /** What mails to the team about one report have in common. */
  String topic() {
    return "New information report " + reference;
  }

  /** Whether it tells the team of what was added to a report. */
  boolean isAddition() {
    return kind.isToTheTeam() && !report.map(UUID::toString).equals(Optional.of(subject));
  }
}
