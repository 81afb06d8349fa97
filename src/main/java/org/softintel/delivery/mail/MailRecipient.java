package org.softintel.delivery.mail;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Who gets a mail, and whose keys open it if it is encrypted. */
public record MailRecipient(String address, List<RecipientCertificate> certificates) {
  public MailRecipient {
    certificates = List.copyOf(certificates);
  }

  /** Of mail that is not encrypted. */
  public static MailRecipient unencrypted(String address) {
    return new MailRecipient(address, List.of());
  }

  /** Throws {@link CannotEncrypt} unless there are files and every one can be used now. */
  public static MailRecipient of(String address, List<Path> files, Instant now)
      throws CannotEncrypt {
    if (files.isEmpty()) {
      throw new CannotEncrypt("certificate-missing");
    }
    var certificates = new ArrayList<RecipientCertificate>();
    for (var file : files) {
      var certificate = RecipientCertificate.read(file);
      certificate.check(now);
      certificates.add(certificate);
    }
    return new MailRecipient(address, certificates);
  }

  /** Throws {@link CannotEncrypt} unless the certificate can be used now and is of this address. */
  public static MailRecipient of(String address, RecipientCertificate certificate, Instant now)
      throws CannotEncrypt {
    certificate.check(address, now);
    return new MailRecipient(address, List.of(certificate));
  }

  /** Serial numbers of the certificates. */
  List<String> serials() {
    return certificates.stream().map(RecipientCertificate::serial).toList();
  }
}
