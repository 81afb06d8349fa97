package org.softintel.delivery;

import io.quarkus.qute.Engine;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
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
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** What the tests of this package start from: settings, keys, letters. */
final class Given {
  static final Instant NOW = Instant.parse("2026-11-24T09:12:00Z");
  static final String REFERENCE = "SI-4K7M-2QX9";
  static final Pauses PAUSES =
      new Pauses(Duration.ofSeconds(30), Duration.ofHours(1), Duration.ofMinutes(1), () -> 0.5);

  private Given() {}

  static DeliveryConfig settings(Map<String, String> more) {
    var settings = new HashMap<String, String>();
    settings.put("from", "no-reply@softintel.example");
    settings.put("envelope-from", "bounces@softintel.example");
    settings.put("base-url", "https://softintel.example");
    settings.put("phone", "01632 960 001");
    settings.put("tick", "2S");
    settings.put("smtp.host", "127.0.0.1");
    settings.put("smtp.starttls", "false");
    settings.put("smtp.timeout", "2S");
    settings.put("inboxes.team.address", "cseteam@team.example");
    settings.put("inboxes.team.mode", "notice");
    settings.putAll(more);
    settings.values().removeIf(String::isEmpty);
    var named = new HashMap<String, String>();
    settings.forEach((name, value) -> named.put("softintel.delivery." + name, value));
    return new SmallRyeConfigBuilder()
        .withSources(new PropertiesConfigSource(named, "test", 100))
        .withMapping(DeliveryConfig.class)
        .addDiscoveredConverters()
        .build()
        .getConfigMapping(DeliveryConfig.class);
  }

  static Posting aLetter(LetterKind kind, LetterState state, int attempts) {
    return new Posting(
        1,
        UUID.fromString("00000000-0000-4000-8000-000000000001"),
        REFERENCE,
        "team",
        kind,
        state,
        attempts,
        "<" + REFERENCE + ".1@softintel.example>",
        Optional.empty(),
        NOW,
        NOW.plusSeconds(30));
  }

  static Posting aLetter(LetterKind kind) {
    return aLetter(kind, LetterState.WAITING, 1);
  }

  static Engine templates() {
    return Engine.builder().addDefaults().addLocator(Given::template).build();
  }

  private static Optional<io.quarkus.qute.TemplateLocator.TemplateLocation> template(String name) {
    var file = Path.of("src/main/resources/templates", name);
    return Optional.of(
        new io.quarkus.qute.TemplateLocator.TemplateLocation() {
          @Override
          public java.io.Reader read() {
            try {
              return Files.newBufferedReader(file);
            } catch (IOException e) {
              throw new java.io.UncheckedIOException(e);
            }
          }

          @Override
          public Optional<io.quarkus.qute.Variant> getVariant() {
            return Optional.empty();
          }
        });
  }

  /** A key with a certificate, good for a year from a day before {@link #NOW}, unless said else. */
  record Identity(KeyPair keys, X509Certificate certificate) {
    static Identity of(String name) {
      return of(name, 3072, KeyPurposeId.id_kp_emailProtection, NOW.minusSeconds(86_400));
    }

    static Identity of(String name, int bits, KeyPurposeId use, Instant from) {
      try {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits);
        var keys = generator.generateKeyPair();
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
        return new Identity(
            keys, new JcaX509CertificateConverter().getCertificate(builder.build(signer)));
      } catch (GeneralSecurityException
          | IOException
          | org.bouncycastle.operator.OperatorCreationException e) {
        throw new IllegalStateException(e);
      }
    }

    Path certificateIn(Path folder, String name) throws Exception {
      return pem(folder.resolve(name), "CERTIFICATE", certificate.getEncoded());
    }

    Path keyIn(Path folder, String name) throws IOException {
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
}
