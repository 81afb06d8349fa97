package org.softintel.desk.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.softintel.delivery.mail.MailBody;
import org.softintel.delivery.outbox.Mail;
import org.softintel.delivery.outbox.MailKind;
import org.softintel.delivery.outbox.MailWriter;
import org.softintel.delivery.outbox.OutboxMessage;
import org.softintel.platform.page.ContactDetails;

/** Mail to the leads about something that is passed on: which report, and nothing of it. */
@ApplicationScoped
class LeadsDisclosureMail implements MailWriter {
  private final Disclosures disclosures;
  private final DisclosureConfig config;
  private final ContactDetails contacts;

  LeadsDisclosureMail(Disclosures disclosures, DisclosureConfig config, ContactDetails contacts) {
    this.disclosures = disclosures;
    this.config = config;
    this.contacts = contacts;
  }

  @Override
  public Set<MailKind> kinds() {
    return Set.of(MailKind.LEADS_DISCLOSURE);
  }

  /** Empty for a restricted report: not all who read this mailbox may know of it. */
  @Override
  public Optional<Mail> write(OutboxMessage message) {
    var told = disclosures.told(UUID.fromString(message.detail()));
    return Optional.of(told).filter(it -> !it.report().restricted()).map(this::about);
  }

  @Override
  public String emptyReason() {
    return "restricted";
  }

  private Mail about(Disclosures.Told told) {
    var reference = told.report().reference();
    var link = told.report().deskAddress() + "/disclosures/" + told.id();
    var title = told.standing().isWaiting() ? "Needs a second officer" : told.standing().words();
    return new Mail(
        title + ": information report " + reference,
        MailBody.plain(
            """
            %s

            Report %s
            %s

            This email does not include the information or name the recipient. You cannot reply to
            it. If you need help, call %s.
            """
                .formatted(
                    words(told.standing()),
                    reference,
                    config.baseUrl().resolve(link),
                    contacts.teamPhone())),
        List.of(reference),
        Optional.empty());
  }

  private static String words(DisclosureStanding standing) {
    return standing.isWaiting()
        ? """
        An officer wants to pass something on. The recipient, their address or their certificate is
        new to the team. Nothing has left yet. Another officer has to check the recipient, then
        approve or refuse it."""
        : "An officer passed something on. Sign in to see what, who to and why.";
  }
}
