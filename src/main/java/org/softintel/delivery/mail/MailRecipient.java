package org.softintel.delivery.mail;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Who gets a mail, and whose keys open it if it is encrypted. */
public record MailRecipient(String address, RecipientCertificates certificates) {
  private static final RecipientCertificates NONE = new RecipientCertificates(List.of());

  /** Of mail that is not encrypted. */
  public static MailRecipient unencrypted(String address) {
    return new MailRecipient(address, NONE);
  }

  /** Throws {@link CannotEncrypt} unless there are files and every one can be used now. */
  public static MailRecipient of(String address, List<Path> certificates, Instant now)
      throws CannotEncrypt {
    return new MailRecipient(address, RecipientCertificates.of(certificates, now));
  }

  /** Throws {@link CannotEncrypt} unless the certificate can be used now and is of this address. */
  public static MailRecipient of(String address, RecipientCertificate certificate, Instant now)
      throws CannotEncrypt {
    certificate.check(address, now);
    return new MailRecipient(
        address, new RecipientCertificates(List.of(certificate.certificate())));
  }
}
