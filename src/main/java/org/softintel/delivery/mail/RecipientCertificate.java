package org.softintel.delivery.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.stream.Collectors.joining;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The certificate of one person, office or inbox, to which sealed mail goes. */
public record RecipientCertificate(X509Certificate certificate) {
  private static final int KEY_BITS_AT_LEAST = 3072;
  private static final String EMAIL_PROTECTION = "1.3.6.1.5.5.7.3.4";
  private static final int KEY_ENCIPHERMENT = 2;
  private static final int RFC_822_NAME = 1;
  private static final int GROUP = 4;
  private static final String BLOCK =
      "-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\\s]+-----END CERTIFICATE-----";
  private static final Pattern BLOCKS =
      Pattern.compile("-----BEGIN [^-]+-----[^-]*-----END [^-]+-----");
  private static final Pattern ONE = Pattern.compile("\\s*" + BLOCK + "\\s*");

  /** Nothing but one certificate is taken: least of all a private key beside it. */
  public static RecipientCertificate read(String pem) throws CannotEncrypt {
    refuseIf(!ONE.matcher(pem).matches(), "certificate-unreadable");
    return of(pem.strip().getBytes(US_ASCII));
  }

  /** Of a file of the settings, read afresh for each mail. Text around it, as openssl's, may be. */
  static RecipientCertificate read(Path file) throws CannotEncrypt {
    try {
      var pem = BLOCKS.matcher(Files.readString(file, ISO_8859_1));
      refuseIf(!pem.find(), "certificate-unreadable");
      var only = pem.group();
      refuseIf(pem.find() || !only.matches(BLOCK), "certificate-unreadable");
      return of(only.getBytes(US_ASCII));
    } catch (NoSuchFileException e) {
      throw new CannotEncrypt("certificate-missing");
    } catch (IOException e) {
      throw new CannotEncrypt("certificate-unreadable");
    }
  }

  private static RecipientCertificate of(byte[] pem) throws CannotEncrypt {
    try {
      return new RecipientCertificate(
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(pem)));
    } catch (CertificateException e) {
      throw new CannotEncrypt("certificate-unreadable");
    }
  }

  /** Throws {@link CannotEncrypt} unless a mail to {@code address} can be sealed to it now. */
  public void check(String address, Instant now) throws CannotEncrypt {
    check(now);
    var addresses = addresses();
    if (!addresses.isEmpty() && addresses.stream().noneMatch(address::equalsIgnoreCase)) {
      throw new CannotEncrypt("certificate-of-another-address");
    }
  }

  /** Whether a certificate names this address, or none. */
  static boolean isOf(String address, X509Certificate certificate) {
    try {
      var addresses = new RecipientCertificate(certificate).addresses();
      return addresses.isEmpty() || addresses.stream().anyMatch(address::equalsIgnoreCase);
    } catch (CannotEncrypt e) {
      return false;
    }
  }

  /** Throws {@link CannotEncrypt} unless a mail can be sealed to it now. */
  void check(Instant now) throws CannotEncrypt {
    checkDates(now);
    checkUse();
    refuseIf(
        !(certificate.getPublicKey() instanceof RSAPublicKey key)
            || key.getModulus().bitLength() < KEY_BITS_AT_LEAST,
        "certificate-too-weak");
  }

  private void checkDates(Instant now) throws CannotEncrypt {
    try {
      certificate.checkValidity(Date.from(now));
    } catch (CertificateExpiredException e) {
      throw new CannotEncrypt("certificate-expired");
    } catch (CertificateNotYetValidException e) {
      throw new CannotEncrypt("certificate-not-yet-valid");
    }
  }

  private void checkUse() throws CannotEncrypt {
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

  /** In hexadecimal digits, as certificate programs show it. */
  String serial() {
    return certificate.getSerialNumber().toString(16);
  }

  /** To compare with its owner, by another way than mail. */
  public String fingerprint() {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
      var hex = HexFormat.of().withUpperCase().formatHex(digest);
      return Pattern.compile(".{" + GROUP + "}")
          .matcher(hex)
          .results()
          .map(it -> it.group())
          .collect(joining(" "));
    } catch (NoSuchAlgorithmException | CertificateEncodingException e) {
      throw new IllegalStateException("a certificate could not be hashed", e);
    }
  }

  public String owner() {
    return certificate.getSubjectX500Principal().getName();
  }

  public Instant until() {
    return certificate.getNotAfter().toInstant();
  }

  private List<String> addresses() throws CannotEncrypt {
    try {
      return Optional.ofNullable(certificate.getSubjectAlternativeNames()).stream()
          .flatMap(it -> it.stream())
          .filter(it -> it.get(0).equals(RFC_822_NAME))
          .map(it -> (String) it.get(1))
          .toList();
    } catch (CertificateParsingException e) {
      throw new CannotEncrypt("certificate-unreadable");
    }
  }
}
