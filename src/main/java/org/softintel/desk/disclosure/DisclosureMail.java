package org.softintel.desk.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.softintel.delivery.mail.CannotEncrypt;
import org.softintel.delivery.mail.RecipientCertificate;
import org.softintel.delivery.outbox.ParcelWriter;

/** Packs what goes by sealed mail. */
@ApplicationScoped
class DisclosureMail implements ParcelWriter {
  private static final String FOOT = "You cannot reply to this email.";

  private final Disclosures disclosures;
  private final DisclosureText disclosureText;

  DisclosureMail(Disclosures disclosures, DisclosureText disclosureText) {
    this.disclosures = disclosures;
    this.disclosureText = disclosureText;
  }

  @Override
  public Parcel write(UUID id) {
    var packed = disclosures.forDelivery(id);
    var to = packed.disclosure().recipient();
    var sheet = disclosureText.document(packed.report(), packed.disclosure(), FOOT);
    return new Parcel(to.email(), certificate(to.certificate()), sheet.title(), sheet.asText());
  }

  /** It was read when this was decided; whether it can still be used, the courier asks. */
  private static RecipientCertificate certificate(String pem) {
    try {
      return RecipientCertificate.read(pem);
    } catch (CannotEncrypt e) {
      throw new IllegalStateException(e.code());
    }
  }
}
