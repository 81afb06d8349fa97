package org.softintel.delivery.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.stream.Collectors.joining;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The certificate of one person or office, to whom something is passed on by sealed mail. */
public record RecipientCertificate(X509Certificate certificate) {
  private static final int RFC_822_NAME = 1;
  private static final int GROUP = 4;
  private static final String BLOCK =
      "-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\\s]+-----END CERTIFICATE-----";
  private static final Pattern ONE = Pattern.compile("\\s*" + BLOCK + "\\s*");

  /** Nothing but one certificate is taken: least of all a private key beside it. */
  public static RecipientCertificate read(String pem) throws CannotEncrypt {
    if (!ONE.matcher(pem).matches()) {
      throw new CannotEncrypt("certificate-unreadable");
    }
    return new RecipientCertificate(RecipientCertificates.parse(pem.strip().getBytes(US_ASCII)));
  }

  /** Throws {@link CannotEncrypt} unless a mail to {@code address} can be sealed to it now. */
  public void check(String address, Instant now) throws CannotEncrypt {
    RecipientCertificates.check(certificate, now);
    var addresses = addresses();
    if (!addresses.isEmpty() && addresses.stream().noneMatch(address::equalsIgnoreCase)) {
      throw new CannotEncrypt("certificate-of-another-address");
    }
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
