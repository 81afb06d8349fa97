package org.softintel.desk.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.softintel.delivery.mail.CannotEncrypt;
import org.softintel.delivery.mail.MailBody;
import org.softintel.delivery.mail.MailRecipient;
import org.softintel.delivery.mail.RecipientCertificate;
import org.softintel.delivery.outbox.Mail;
import org.softintel.delivery.outbox.MailKind;
import org.softintel.delivery.outbox.MailWriter;
import org.softintel.delivery.outbox.OutboxMessage;
import org.softintel.desk.disclosure.DisclosureDocument.Part;
import org.softintel.platform.page.LondonTime;

/** Mail that passes something on, sealed to its recipient, with a way to acknowledge it. */
@ApplicationScoped
class DisclosureMail implements MailWriter {
  private static final String FOOT = "You cannot reply to this email.";

  private final Disclosures disclosures;
  private final DisclosureLayout layout;
  private final AcknowledgementLinks links;
  private final InstantSource clock;

  DisclosureMail(
      Disclosures disclosures,
      DisclosureLayout layout,
      AcknowledgementLinks links,
      InstantSource clock) {
    this.disclosures = disclosures;
    this.layout = layout;
    this.links = links;
    this.clock = clock;
  }

  @Override
  public Set<MailKind> kinds() {
    return Set.of(MailKind.DISCLOSURE);
  }

  @Override
  public Optional<Mail> write(OutboxMessage message) throws CannotEncrypt {
    var disclosure = disclosures.forDelivery(message.subjectId());
    var to = disclosure.request().recipient();
    var recipient =
        MailRecipient.of(to.email(), RecipientCertificate.read(to.certificate()), clock.instant());
    var text = layout.document(disclosure, FOOT).and(acknowledging(disclosure));
    return Optional.of(
        new Mail(text.title(), MailBody.plain(text.asText()), List.of(), Optional.of(recipient)));
  }

  private Part acknowledging(Disclosure disclosure) {
    var until = disclosure.left().plus(links.lasts());
    var words =
        """
        Open this link and select the button. The page shows nothing of what you received.
        %s

        The link works until %s. You can also call, and give the reference in the subject.\
        """
            .formatted(links.link(disclosure.summary().id(), until), LondonTime.local(until));
    return new Part("Confirm that you received this", List.of(), words);
  }
}
