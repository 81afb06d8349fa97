package org.softintel.delivery.mail;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A key with a certificate, good for a year from a day before {@link GivenMail#NOW}, unless said
 * else.
 */
public record MailIdentity(KeyPair keys, X509Certificate certificate) {
  /** A key takes seconds to make. */
  private static final Map<String, KeyPair> KEYS = new ConcurrentHashMap<>();

  public static MailIdentity of(String name) {
    return of(name, 3072, KeyPurposeId.id_kp_emailProtection, GivenMail.NOW.minusSeconds(86_400));
  }

  /** With the key that this name has had before, if it was as long. */
  public static MailIdentity of(String name, int bits, KeyPurposeId use, Instant from) {
    try {
      var keys = KEYS.computeIfAbsent(name + " " + bits, it -> newKeys(bits));
      var subject = new X500Name("CN=" + name);
      var builder =
          new JcaX509v3CertificateBuilder(
                  subject,
                  BigInteger.valueOf(System.nanoTime()),
                  Date.from(from),
                  Date.from(from.plus(Duration.ofDays(365))),
                  subject,
                  keys.getPublic())
              .addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(use));
      var signer = new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate());
      return new MailIdentity(
          keys, new JcaX509CertificateConverter().getCertificate(builder.build(signer)));
    } catch (GeneralSecurityException
        | IOException
        | org.bouncycastle.operator.OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair newKeys(int bits) {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(bits);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public Path certificateIn(Path folder, String name) throws Exception {
    return pem(folder.resolve(name), "CERTIFICATE", certificate.getEncoded());
  }

  public Path keyIn(Path folder, String name) throws IOException {
    return pem(folder.resolve(name), "PRIVATE KEY", keys.getPrivate().getEncoded());
  }

  Path keystoreIn(Path folder, String password) throws Exception {
    var store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry(
        "signing", keys.getPrivate(), password.toCharArray(), new Certificate[] {certificate});
    var file = folder.resolve("signing.p12");
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, password.toCharArray());
    }
    return file;
  }

  private static Path pem(Path file, String label, byte[] der) throws IOException {
    return Files.writeString(
        file,
        "-----BEGIN %s-----\n%s\n-----END %s-----\n"
            .formatted(label, Base64.getMimeEncoder().encodeToString(der), label));
  }
}
