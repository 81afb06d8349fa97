package org.softintel.desk.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.softintel.delivery.mail.CannotEncrypt;
import org.softintel.delivery.mail.MailBody;
import org.softintel.delivery.mail.MailRecipient;
import org.softintel.delivery.outbox.Mail;
import org.softintel.delivery.outbox.MailKind;
import org.softintel.delivery.outbox.MailWriter;
import org.softintel.delivery.outbox.OutboxMessage;
import org.softintel.platform.database.Sql;
import org.softintel.platform.page.LondonTime;

/** What somebody on the call-out list is mailed: the reference and the time, never a word of it. */
@ApplicationScoped
class CallOutMail implements MailWriter {
  private static final String NOTICED =
      "select c.noticed_at from call_out c join report r on r.id = c.report_id"
          + " where c.id = ? and c.noticed_at = r.danger_at and "
          + CallOuts.UNSEEN;

  private final Sql sql;
  private final CallOutList list;
  private final EscalationConfig config;

  CallOutMail(Sql sql, CallOutList list, EscalationConfig config) {
    this.sql = sql;
    this.list = list;
    this.config = config;
  }

  @Override
  public Set<MailKind> kinds() {
    return Set.of(MailKind.CALL_OUT);
  }

  @Override
  @Transactional(TxType.REQUIRES_NEW)
  public Optional<Mail> write(OutboxMessage message) throws CannotEncrypt {
    // Another process may have it in its settings: tried again, with an alarm.
    var to =
        list.named(message.inbox())
            .flatMap(CallOutStep::mail)
            .orElseThrow(() -> new CannotEncrypt("inbox-unknown"));
    return sql.first(NOTICED, row -> row.time(1), message.subjectId())
        .map(it -> mail(message.reference(), it, to));
  }

  /** It was opened or answered before the mail went. */
  @Override
  public String emptyReason() {
    return "no-longer-waiting";
  }

  private Mail mail(String reference, Instant noticed, String address) {
    return new Mail(
        "Information report " + reference + " must be opened now - urgent",
        MailBody.plain(
            """
            Information report %s may be about immediate danger to a child.
            It reached us on %s. Nobody who can act on it has opened it yet.

            Open it now:
            %s

            If you cannot open it, call the leads of the team.
            We stop calling people out when somebody who can act on it opens it.
            This email does not include what was shared.
            You cannot reply to this email. If you need help, call %s.
            """
                .formatted(
                    reference,
                    LondonTime.local(noticed),
                    config.baseUrl().resolve("/triage/" + reference),
                    config.phone())),
        List.of(),
        Optional.of(MailRecipient.unencrypted(address)));
  }
}
