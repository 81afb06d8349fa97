package org.softintel.local;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemWriter;

/**
 * S/MIME for local mode: the team inbox's key, with which anybody here may look, and the signer's.
 */
final class MailCertificates {
  private static final Duration VALID = Duration.ofDays(730);

  private final LocalSettings settings;
  private final Path home;
  private final LocalPasswords passwords;

  MailCertificates(LocalSettings settings, LocalPasswords passwords) {
    this.settings = settings;
    home = settings.home();
    this.passwords = passwords;
  }

  Path inbox() {
    return home.resolve("team-inbox.pem");
  }

  /** Of an office outside the team, to which something can be passed on. */
  Path partner() {
    return home.resolve("partner.pem");
  }

  Path signer() {
    return home.resolve("signing.p12");
  }

  String signerPassword() {
    return passwords.get("signing.keystore");
  }

  void ensure() {
    try {
      if (!Files.exists(inbox())) {
        make(inbox(), "team-inbox-key.pem", "CSE team inbox", "cseteam");
      }
      if (!Files.exists(partner())) {
        make(partner(), "partner-key.pem", "Invented partner", "partner");
      }
      if (!Files.exists(signer())) {
        makeSigner();
      }
    } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
      throw new IllegalStateException("local mode's certificates cannot be made", e);
    }
  }

  private void make(Path file, String keyFile, String who, String mailbox)
      throws GeneralSecurityException, OperatorCreationException, IOException {
    var keys = keys(mailbox, 3072);
    var address = mailbox + "@" + MailServer.DOMAIN;
    var certificate = certificate(keys, who, address, KeyUsage.keyEncipherment);
    var key = pem("PRIVATE KEY", keys.getPrivate().getEncoded());
    PrivateFiles.write(home.resolve(keyFile), key);
    PrivateFiles.write(file, pem("CERTIFICATE", certificate.getEncoded()));
  }

  private void makeSigner()
      throws GeneralSecurityException, OperatorCreationException, IOException {
    // Shorter than an installation's: each mail is signed, which takes the cube of the length.
    var bits = settings.shortLived() ? 1024 : 2048;
    var keys = keys("softintel-" + bits, bits);
    var address = "softintel@" + MailServer.DOMAIN;
    var certificate = certificate(keys, "softintel", address, KeyUsage.digitalSignature);
    var password = signerPassword().toCharArray();
    var store = KeyStore.getInstance("PKCS12");
    store.load(null, password);
    store.setKeyEntry("signing", keys.getPrivate(), password, new Certificate[] {certificate});
    var bytes = new ByteArrayOutputStream();
    store.store(bytes, password);
    PrivateFiles.write(signer(), bytes.toByteArray());
    PrivateFiles.write(home.resolve("signing.pem"), pem("CERTIFICATE", certificate.getEncoded()));
  }

  /** Of each build folder one, since each takes seconds; whoever starts from it has a copy. */
  private KeyPair keys(String whose, int bits) throws GeneralSecurityException, IOException {
    var file = settings.build().resolve("mail-keys").resolve(whose);
    BuildCache.make(file, it -> PrivateFiles.write(it, newKey(bits).getEncoded()));
    var factory = KeyFactory.getInstance("RSA");
    var key =
        (RSAPrivateCrtKey)
            factory.generatePrivate(new PKCS8EncodedKeySpec(Files.readAllBytes(file)));
    var open = new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent());
    return new KeyPair(factory.generatePublic(open), key);
  }

  private static PrivateKey newKey(int bits) {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(bits);
      return generator.generateKeyPair().getPrivate();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The subject is how a production start recognises and refuses it. */
  private static X509Certificate certificate(KeyPair keys, String who, String address, int usage)
      throws GeneralSecurityException, OperatorCreationException, IOException {
    var name = new X500Name("CN=" + who + " local mode only");
    var now = Instant.now();
    var builder =
        new JcaX509v3CertificateBuilder(
            name,
            new BigInteger(120, new SecureRandom()),
            Date.from(now.minus(Duration.ofHours(1))),
            Date.from(now.plus(VALID)),
            name,
            keys.getPublic());
    var mail = new GeneralNames(new GeneralName(GeneralName.rfc822Name, address));
    builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
    builder.addExtension(
        Extension.extendedKeyUsage,
        false,
        new ExtendedKeyUsage(KeyPurposeId.id_kp_emailProtection));
    builder.addExtension(Extension.subjectAlternativeName, false, mail);
    var signer = new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate());
    return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
  }

  private static String pem(String type, byte[] content) throws IOException {
    var text = new StringWriter();
    try (var pem = new PemWriter(text)) {
      pem.writeObject(new PemObject(type, content));
    }
    return text.toString();
  }
}
