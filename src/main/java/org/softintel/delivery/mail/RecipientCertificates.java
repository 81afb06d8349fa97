package org.softintel.delivery.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

/** Whose keys may open a sealed mail: certificates read afresh, every one of them fit for use. */
record RecipientCertificates(List<X509Certificate> certificates) {
  static final int KEY_BITS_AT_LEAST = 3072;
  private static final String EMAIL_PROTECTION = "1.3.6.1.5.5.7.3.4";
  private static final int KEY_ENCIPHERMENT = 2;

  /**
   * Throws {@link CannotEncrypt} unless there are certificates and all can be used at {@code now}.
   */
  static RecipientCertificates of(List<Path> files, Instant now) throws CannotEncrypt {
    refuseIf(files.isEmpty(), "certificate-missing");
    var certificates = new ArrayList<X509Certificate>();
    for (var file : files) {
      var certificate = read(file);
      check(certificate, now);
      certificates.add(certificate);
    }
    return new RecipientCertificates(List.copyOf(certificates));
  }

  /** In hexadecimal digits, as certificate programs show them. */
  List<String> serials() {
    return certificates.stream().map(it -> it.getSerialNumber().toString(16)).toList();
  }

  static X509Certificate read(Path file) throws CannotEncrypt {
    refuseIf(!Files.isReadable(file), "certificate-missing");
    try {
      return parse(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new CannotEncrypt("certificate-unreadable");
    }
  }

  static X509Certificate parse(byte[] pem) throws CannotEncrypt {
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(pem));
    } catch (CertificateException e) {
      throw new CannotEncrypt("certificate-unreadable");
    }
  }

  static void check(X509Certificate certificate, Instant now) throws CannotEncrypt {
    checkDates(certificate, now);
    checkUse(certificate);
    refuseIf(
        !(certificate.getPublicKey() instanceof RSAPublicKey key)
            || key.getModulus().bitLength() < KEY_BITS_AT_LEAST,
        "certificate-too-weak");
  }

  private static void checkDates(X509Certificate certificate, Instant now) throws CannotEncrypt {
    try {
      certificate.checkValidity(Date.from(now));
    } catch (CertificateExpiredException e) {
      throw new CannotEncrypt("certificate-expired");
    } catch (CertificateNotYetValidException e) {
      throw new CannotEncrypt("certificate-not-yet-valid");
    }
  }

  private static void checkUse(X509Certificate certificate) throws CannotEncrypt {
    try {
      var uses = certificate.getExtendedKeyUsage();
      refuseIf(uses == null || !uses.contains(EMAIL_PROTECTION), "certificate-not-for-mail");
    } catch (CertificateException e) {
      throw new CannotEncrypt("certificate-unreadable");
    }
    var keyUsage = certificate.getKeyUsage();
    refuseIf(keyUsage != null && !keyUsage[KEY_ENCIPHERMENT], "certificate-not-for-mail");
  }

  private static void refuseIf(boolean wrong, String code) throws CannotEncrypt {
    if (wrong) {
      throw new CannotEncrypt(code);
    }
  }
}
