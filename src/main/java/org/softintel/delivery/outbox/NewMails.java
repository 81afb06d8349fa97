package org.softintel.delivery.outbox;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.softintel.delivery.mail.Mailer;

/** Makes mails for the outbox, each with the Message-ID that all its tries will carry. */
@Singleton
class NewMails {
  private static final String OUTSIDE = "recipient";

  private final Inboxes inboxes;
  private final Mailer mailer;

  NewMails(Inboxes inboxes, Mailer mailer) {
    this.inboxes = inboxes;
    this.mailer = mailer;
  }

  /**
   * One for each inbox of the team. {@code subject} is the report itself or what was added to it;
   * {@code first} gives the first mail to an inbox, which this one follows.
   */
  List<OutboxMessage> toTheTeam(
      String reference,
      UUID report,
      UUID subject,
      int mailsSoFar,
      Function<String, Optional<String>> first,
      Instant now) {
    var team = inboxes.team();
    return IntStream.range(0, team.size())
        .mapToObj(
            i ->
                new OutboxMessage(
                    team.get(i).kind(),
                    subject.toString(),
                    "",
                    Optional.of(report),
                    reference,
                    team.get(i).name(),
                    mailer.messageId(reference + "." + (mailsSoFar + i + 1)),
                    first.apply(team.get(i).name()),
                    now))
        .toList();
  }

  /** To the same inbox when the full report may not go. */
  OutboxMessage noticeInsteadOf(OutboxMessage held, int mailsSoFar, Instant now) {
    return new OutboxMessage(
        MailKind.NOTICE,
        held.subject(),
        "",
        held.report(),
        held.reference(),
        held.inbox(),
        mailer.messageId(held.reference() + "." + (mailsSoFar + 1)),
        Optional.of(held.messageId()),
        now);
  }

  /** Its Message-ID does not name the report: that is not for those outside. */
  OutboxMessage disclosure(String reference, UUID report, UUID disclosure, Instant now) {
    return new OutboxMessage(
        MailKind.DISCLOSURE,
        disclosure.toString(),
        "",
        Optional.of(report),
        reference,
        OUTSIDE,
        mailer.messageId(disclosure.toString()),
        Optional.empty(),
        now);
  }

  OutboxMessage alert(String reference, Optional<UUID> report, UUID entry, Instant now) {
    return new OutboxMessage(
        MailKind.ALERT,
        entry.toString(),
        "",
        report,
        reference,
        Inboxes.AUDITORS,
        mailer.messageId(entry.toString()),
        Optional.empty(),
        now);
  }

  OutboxMessage toTheLeads(MailKind kind, UUID mail, String detail, Instant now) {
    return aboutNoReport(kind, mail.toString(), detail, Inboxes.LEADS, "leads." + mail, now);
  }

  OutboxMessage checkpoint(String auditor, String period, long size, Instant now) {
    return aboutNoReport(
        MailKind.CHECKPOINT,
        period,
        Long.toString(size),
        auditor,
        "checkpoint." + UUID.randomUUID(),
        now);
  }

  private OutboxMessage aboutNoReport(
      MailKind kind, String subject, String detail, String inbox, String name, Instant now) {
    return new OutboxMessage(
        kind,
        subject,
        detail,
        Optional.empty(),
        "",
        inbox,
        mailer.messageId(name),
        Optional.empty(),
        now);
  }
}
