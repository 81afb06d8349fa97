package org.softintel.report.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import java.util.Set;
import org.softintel.delivery.mail.MailBody;
import org.softintel.delivery.outbox.Mail;
import org.softintel.delivery.outbox.MailKind;
import org.softintel.delivery.outbox.MailWriter;
import org.softintel.delivery.outbox.OutboxMessage;
import org.softintel.platform.database.Sql;
import org.softintel.platform.page.LondonTime;
import org.softintel.platform.page.Quoted;

/** Tells the auditors that a request waits for one of them: neither name nor reason is in it. */
@ApplicationScoped
class ComplaintMail implements MailWriter {
  private static final String TITLE = "A request to look up a name is waiting";

  private final ComplaintTable table;
  private final ComplaintConfig config;

  ComplaintMail(Sql sql, ComplaintConfig config) {
    this.table = new ComplaintTable(sql);
    this.config = config;
  }

  @Override
  public Set<MailKind> kinds() {
    return Set.of(MailKind.LOOKUP_WAITS);
  }

  @Override
  @Transactional(TxType.REQUIRES_NEW)
  public Optional<Mail> write(OutboxMessage message) {
    return table
        .waiting(message.subjectId())
        .map(it -> new Mail(TITLE, MailBody.plain(text(it, config))));
  }

  /** It was withdrawn or answered before the mail went. */
  @Override
  public String emptyReason() {
    return "no-longer-waiting";
  }

  static String text(ComplaintLookup lookup, ComplaintConfig config) {
    return """
    A request to look up a name is waiting for another auditor.

    Request: %s
    Asked by: %s
    When: %s

    Read it, then agree or refuse:
    %s

    Whoever asked cannot agree to it. We delete it %d days after it was asked.
    This email does not include the name or the reason. You cannot reply to it.
    """
        .formatted(
            lookup.number(),
            Quoted.line(lookup.asker().name()),
            LondonTime.local(lookup.asked()),
            config.baseUrl().resolve("/audit/complaints/" + lookup.id()),
            config.keepFor().toDays());
  }
}
