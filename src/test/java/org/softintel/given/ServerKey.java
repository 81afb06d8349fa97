package org.softintel.given;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A server's key, with a certificate that names a host and that only a test trusts. */
public record ServerKey(X509Certificate certificate, PrivateKey key, SSLContext context) {
  public static ServerKey of(String host) throws Exception {
    return of(host, Instant.parse("2049-01-01T00:00:00Z"), Optional.empty());
  }

  /** One that an authority vouches for, or its own: then it may vouch for others. */
  public static ServerKey of(String host, Instant until, Optional<ServerKey> authority)
      throws Exception {
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    var keys = generator.generateKeyPair();
    var name = new X500Name("CN=" + host);
    var builder =
        new JcaX509v3CertificateBuilder(
                authority
                    .map(it -> new X500Name(it.certificate.getSubjectX500Principal().getName()))
                    .orElse(name),
                BigInteger.valueOf(System.nanoTime()),
                Date.from(Instant.parse("2020-01-01T00:00:00Z")),
                Date.from(until),
                name,
                keys.getPublic())
            .addExtension(
                Extension.basicConstraints, true, new BasicConstraints(authority.isEmpty()))
            .addExtension(
                Extension.subjectAlternativeName,
                false,
                new GeneralNames(new GeneralName(GeneralName.dNSName, host)));
    var signer =
        new JcaContentSignerBuilder("SHA256withRSA")
            .build(authority.map(ServerKey::key).orElseGet(keys::getPrivate));
    var certificate = new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    var store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry("server", keys.getPrivate(), new char[0], new Certificate[] {certificate});
    var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(store, new char[0]);
    var context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return new ServerKey(certificate, keys.getPrivate(), context);
  }

  public Path certificateIn(Path folder, String file) throws Exception {
    return Files.writeString(folder.resolve(file), pem("CERTIFICATE", certificate.getEncoded()));
  }

  public Path keyIn(Path folder, String file) throws Exception {
    return Files.writeString(folder.resolve(file), pem("PRIVATE KEY", key.getEncoded()));
  }

  private static String pem(String what, byte[] bytes) {
    return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n"
        .formatted(what, Base64.getMimeEncoder().encodeToString(bytes));
  }
}
