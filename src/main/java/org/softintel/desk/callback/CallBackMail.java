package org.softintel.desk.callback;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.softintel.delivery.mail.MailBody;
import org.softintel.delivery.outbox.Mail;
import org.softintel.delivery.outbox.MailKind;
import org.softintel.delivery.outbox.MailWriter;
import org.softintel.delivery.outbox.OutboxMessage;
import org.softintel.platform.page.LondonTime;

/** Tells the team that somebody waits to be called: neither name nor number is in the mail. */
@ApplicationScoped
class CallBackMail implements MailWriter {
  private final CallBacks callBacks;
  private final CallBackConfig config;

  CallBackMail(CallBacks callBacks, CallBackConfig config) {
    this.callBacks = callBacks;
    this.config = config;
  }

  @Override
  public Set<MailKind> kinds() {
    return Set.of(MailKind.CALL_BACK);
  }

  @Override
  public Optional<Mail> write(OutboxMessage message) {
    var isReminder = !message.detail().isEmpty();
    var id = isReminder ? UUID.fromString(message.detail()) : message.subjectId();
    return callBacks.find(id).map(it -> mail(it, isReminder));
  }

  /** They were called before the mail went. */
  @Override
  public String emptyReason() {
    return "no-longer-waiting";
  }

  private Mail mail(CallBacks.Waiting waiting, boolean isReminder) {
    var subject = isReminder ? "Somebody is still waiting for a call" : "Somebody asked for a call";
    var text =
        """
        %s.

        Requested: %s
        When to call: %s

        See who to call:
        %s

        This email does not include their name or number. You cannot reply to this email.
        """
            .formatted(
                subject,
                LondonTime.local(waiting.asked()),
                waiting.time().words().toLowerCase(Locale.UK),
                config.baseUrl().resolve(CallBackTaskPages.ADDRESS + "/" + waiting.id()));
    return new Mail(subject, MailBody.plain(text));
  }
}
