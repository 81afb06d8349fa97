package org.softintel.intake.answers;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.softintel.delivery.outbox.Mail;
import org.softintel.delivery.outbox.MailKind;
import org.softintel.delivery.outbox.MailWriter;
import org.softintel.delivery.outbox.OutboxMessage;
import org.softintel.platform.page.LondonTime;
import org.softintel.report.store.ReporterNotice;
import org.softintel.report.store.ReporterNotice.Notice;

/** Tells a reporter that answers they saved will soon be deleted, and not a word of them. */
@ApplicationScoped
class DraftMail implements MailWriter {
  private final Drafts drafts;
  private final ReporterNotice notice;

  DraftMail(Drafts drafts, ReporterNotice notice) {
    this.drafts = drafts;
    this.notice = notice;
  }

  @Override
  public Set<MailKind> kinds() {
    return Set.of(MailKind.DRAFT);
  }

  @Override
  public Optional<Mail> write(OutboxMessage message) {
    return drafts
        .reminder(UUID.fromString(message.detail()))
        .map(it -> notice.to(it.address(), says(it)));
  }

  @Override
  public String emptyReason() {
    return "saved-or-sent";
  }

  private static Notice says(Drafts.Reminder draft) {
    return new Notice(
        "Your saved answers will be deleted soon",
        List.of(
            "On %s we will delete answers that you saved and have not sent."
                .formatted(LondonTime.local(draft.expires())),
            "Sign in to send them, or to save them for longer:"));
  }
}
