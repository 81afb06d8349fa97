package org.softintel.delivery.outbox;

import java.util.UUID;
import org.softintel.delivery.mail.RecipientCertificate;

/** Packs what is passed on to somebody outside; implemented by whoever decides about that. */
public interface ParcelWriter {
  /** Its transaction ends before the mail goes. */
  Parcel write(UUID disclosure);

  /**
   * What one recipient is sent, in the clear: it lives for as long as one mail is made.
   *
   * @param subject stands above the mail, for everybody on its way to read
   */
  record Parcel(String address, RecipientCertificate certificate, String subject, String text) {
    @Override
    public String toString() {
      return "Parcel[" + subject + "]";
    }
  }
}
