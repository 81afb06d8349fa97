package org.softintel.report.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.softintel.delivery.outbox.Mail;
import org.softintel.delivery.outbox.MailKind;
import org.softintel.delivery.outbox.MailWriter;
import org.softintel.delivery.outbox.OutboxMessage;
import org.softintel.platform.page.LondonTime;
import org.softintel.report.deadline.Deadlines;
import org.softintel.report.store.ReporterNotice.Notice;

/** Tells a reporter how far their report is, or that something waits: no word of either. */
@ApplicationScoped
class ReporterMail implements MailWriter {
  private final Reports reports;
  private final OwnMarks marks;
  private final ReporterNotice notice;
  private final Deadlines deadlines;
  private final InstantSource clock;

  ReporterMail(
      Reports reports,
      OwnMarks marks,
      ReporterNotice notice,
      Deadlines deadlines,
      InstantSource clock) {
    this.reports = reports;
    this.marks = marks;
    this.notice = notice;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  @Override
  public Set<MailKind> kinds() {
    return Set.of(MailKind.RECEIVED, MailKind.READ, MailKind.QUESTION, MailKind.UPDATE);
  }

  @Override
  @Transactional(TxType.REQUIRES_NEW)
  public Optional<Mail> write(OutboxMessage message) {
    var opened = reports.forDelivery(message.report().orElseThrow());
    return opened
        .reporter()
        .mailAddress()
        .filter(it -> isStillToTell(message, opened))
        .map(it -> notice.to(it, says(message, opened)));
  }

  /** It was answered, withdrawn or read already, or there is no address to which mail may go. */
  @Override
  public String emptyReason() {
    return "answered-or-no-address";
  }

  private boolean isStillToTell(OutboxMessage message, OpenReport opened) {
    return switch (message.kind()) {
      case QUESTION ->
          opened.waiting().stream().anyMatch(it -> it.id().equals(message.subjectId()));
      case UPDATE -> marks.hasUpdate(opened.summary().id());
      default -> true;
    };
  }

  private Notice says(OutboxMessage message, OpenReport opened) {
    var reference = opened.summary().reference();
    return switch (message.kind()) {
      case RECEIVED ->
          new Notice(
              "We have received your report " + reference,
              List.of(
                  "Thank you. We received your report %s on %s."
                      .formatted(
                          reference, LondonTime.local(opened.summary().arrival().received())),
                  deadlines.reading(clock.instant())
                      + " They may call you if they need to know more.",
                  "Sign in to check progress, read your copy or add to your report:"));
      case READ ->
          new Notice(
              "The team has opened your report " + reference,
              List.of(
                  "The team has opened your report " + reference + ".",
                  "They will contact you if they need to know more. They cannot always tell you"
                      + " what happens next.",
                  "Sign in to check progress or add to your report:"));
      case QUESTION ->
          new Notice(
              "The team has a question about your report",
              List.of(
                  "The team has a question about a report you sent.",
                  "Sign in to read it and answer it:"));
      default ->
          new Notice(
              "The team has sent you a message about your report",
              List.of(
                  "The team has sent you a message about a report you sent.",
                  "Sign in to read it:"));
    };
  }
}
