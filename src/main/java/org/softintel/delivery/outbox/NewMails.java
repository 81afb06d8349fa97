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
  private static final String REPORTER = "reporter";

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
      boolean urgent,
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
                    urgent,
                    mailer.messageId(reference + "." + (mailsSoFar + i + 1)),
                    first.apply(team.get(i).name()),
                    now))
        .toList();
  }

  /** To an inbox that has the full text, after the first mail about the report. */
  OutboxMessage restriction(DeliveryStatus full, Optional<String> first, Instant now) {
    var notice = UUID.randomUUID().toString();
    return new OutboxMessage(
        MailKind.RESTRICTION,
        notice,
        "",
        Optional.of(full.reportId()),
        full.reference(),
        full.inbox(),
        false,
        mailer.messageId(notice),
        first,
        now);
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
        held.urgent(),
        mailer.messageId(held.reference() + "." + (mailsSoFar + 1)),
        Optional.of(held.messageId()),
        now);
  }

  /** One for each inbox of the team; {@code detail} of a reminder is what it reminds of. */
  List<OutboxMessage> callBack(UUID subject, String detail, Instant now) {
    var id = subject.toString();
    var name = detail.isEmpty() ? id : detail + "." + id;
    return inboxes.team().stream()
        .map(Inboxes.Inbox::name)
        .map(
            it ->
                mail(
                    MailKind.CALL_BACK,
                    id,
                    detail,
                    Optional.empty(),
                    "",
                    it,
                    "call-back.%s.%s".formatted(name, it),
                    now))
        .toList();
  }

  /** Its Message-ID does not name the report: that is not for those outside. */
  OutboxMessage disclosure(String reference, UUID report, UUID disclosure, Instant now) {
    var id = disclosure.toString();
    return mail(MailKind.DISCLOSURE, id, "", Optional.of(report), reference, OUTSIDE, id, now);
  }

  /** Its Message-ID does not name the report. */
  OutboxMessage toReporter(
      MailKind kind, String reference, UUID report, UUID subject, Instant now) {
    var id = subject.toString();
    return mail(kind, id, "", Optional.of(report), reference, REPORTER, "q." + id, now);
  }

  OutboxMessage draft(UUID draft, Instant now) {
    var id = UUID.randomUUID().toString();
    var detail = draft.toString();
    return mail(MailKind.DRAFT, id, detail, Optional.empty(), "", REPORTER, "q." + id, now);
  }

  OutboxMessage alert(String reference, Optional<UUID> report, UUID entry, Instant now) {
    var id = entry.toString();
    return mail(MailKind.ALERT, id, "", report, reference, Inboxes.AUDITORS, id, now);
  }

  OutboxMessage lookup(UUID lookup, Instant now) {
    var id = lookup.toString();
    return mail(
        MailKind.LOOKUP_WAITS, id, "", Optional.empty(), "", Inboxes.AUDITORS, "lookup." + id, now);
  }

  OutboxMessage toTheLeads(MailKind kind, UUID mail, String detail, Instant now) {
    var id = mail.toString();
    return mail(kind, id, detail, Optional.empty(), "", Inboxes.LEADS, "leads." + id, now);
  }

  /** About one report; {@code step} of the call-out list, which is in the settings, gets it. */
  OutboxMessage callOut(String reference, UUID report, String subject, String step, Instant now) {
    var id = "call-out." + UUID.randomUUID();
    return mail(MailKind.CALL_OUT, subject, "", Optional.of(report), reference, step, id, now);
  }

  OutboxMessage checkpoint(String auditor, String period, long size, Instant now) {
    var id = "checkpoint." + UUID.randomUUID();
    var detail = Long.toString(size);
    return mail(MailKind.CHECKPOINT, period, detail, Optional.empty(), "", auditor, id, now);
  }

  private OutboxMessage mail(
      MailKind kind,
      String subject,
      String detail,
      Optional<UUID> report,
      String reference,
      String inbox,
      String id,
      Instant now) {
    return new OutboxMessage(
        kind,
        subject,
        detail,
        report,
        reference,
        inbox,
        kind.isUrgent(),
        mailer.messageId(id),
        Optional.empty(),
        now);
  }
}
