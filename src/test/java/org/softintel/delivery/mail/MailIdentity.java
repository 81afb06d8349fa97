package org.softintel.delivery.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.util.io.pem.PemReader;

/**
 * A key with a certificate, good for a year from a day before {@link GivenMail#NOW}, unless said
 * else.
 */
public record MailIdentity(KeyPair keys, X509Certificate certificate) {
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

  /** By openssl: Java takes seconds for one when only its first compiler runs. */
  private static KeyPair newKeys(int bits) {
    try {
      var openssl =
          List.of("openssl", "genpkey", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:" + bits);
      var pem = new PemReader(new ProcessBuilder(openssl).start().inputReader(UTF_8));
      var factory = KeyFactory.getInstance("RSA");
      var key =
          (RSAPrivateCrtKey)
              factory.generatePrivate(new PKCS8EncodedKeySpec(pem.readPemObject().getContent()));
      var open = new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent());
      return new KeyPair(factory.generatePublic(open), key);
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public Path certificateIn(Path folder, String name) throws Exception {
    return pem(folder.resolve(name), "CERTIFICATE", certificate.getEncoded());
  }

  public Path keyIn(Path folder, String name) throws IOException {
    return pem(folder.resolve(name), "PRIVATE KEY", keys.getPrivate().getEncoded());
  }

  public Path keystoreIn(Path folder, String password) throws Exception {
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
