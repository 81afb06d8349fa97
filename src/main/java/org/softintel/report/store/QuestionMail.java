package org.softintel.report.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.softintel.delivery.mail.MailBody;
import org.softintel.delivery.mail.MailRecipient;
import org.softintel.delivery.outbox.Mail;
import org.softintel.delivery.outbox.MailKind;
import org.softintel.delivery.outbox.MailWriter;
import org.softintel.delivery.outbox.OutboxMessage;

/** Tells a reporter that a question waits: neither the question nor the report is in the mail. */
@ApplicationScoped
class QuestionMail implements MailWriter {
  private final Reports reports;
  private final ReportConfig config;

  QuestionMail(Reports reports, ReportConfig config) {
    this.reports = reports;
    this.config = config;
  }

  @Override
  public Set<MailKind> kinds() {
    return Set.of(MailKind.QUESTION);
  }

  @Override
  @Transactional(TxType.REQUIRES_NEW)
  public Optional<Mail> write(OutboxMessage message) {
    var opened = reports.forDelivery(message.report().orElseThrow());
    var isWaiting = opened.waiting().stream().anyMatch(it -> it.id().equals(message.subjectId()));
    return opened.reporter().mailAddress().filter(it -> isWaiting).map(this::mail);
  }

  /** It was answered or withdrawn already, or there is no address to which mail may go. */
  @Override
  public String emptyReason() {
    return "answered-or-no-address";
  }

  private Mail mail(String address) {
    var text =
        """
        A question is waiting for you.

        Sign in to read it and answer it:
        %s

        This email does not include the question. You cannot reply to this email.
        If you have a question, call the team on %s.
        """
            .formatted(config.baseUrl().resolve("/my-reports"), config.phone());
    return new Mail(
        "A question for you",
        MailBody.plain(text),
        List.of(),
        Optional.of(MailRecipient.unencrypted(address)));
  }
}
