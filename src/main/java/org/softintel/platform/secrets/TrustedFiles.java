package org.softintel.platform.secrets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.softintel.platform.monitoring.CertificateKind;
import org.softintel.platform.settings.Settings;
import org.softintel.platform.settings.StartRefused;

/** Certificates of authorities, read as the framework reads them when the service starts. */
public final class TrustedFiles {
  private static final Map<CertificateKind, String> SETTINGS =
      Map.of(
          CertificateKind.MAIL_SERVER, "quarkus.tls.mail.trust-store.pem.certs",
          CertificateKind.CALL_OUT, "quarkus.tls.call-out.trust-store.pem.certs",
          CertificateKind.KEY_STORE, "softintel.platform.sealing.transit.trusted");
  private static final String DATABASE = "quarkus.datasource.jdbc.url";

  private TrustedFiles() {}

  /** Trusts them and nobody else. Throws {@link StartRefused} for a file that holds none. */
  public static SSLContext context(List<Path> files, String setting) {
    try {
      var context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {manager(files, setting)}, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What Java trusts if there are none. Throws {@link StartRefused} likewise. */
  public static X509TrustManager managerOrJavas(List<Path> files, String setting) {
    return files.isEmpty() ? javas() : manager(files, setting);
  }

  private static X509TrustManager javas() {
    try {
      return manager((KeyStore) null);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static X509TrustManager manager(List<Path> files, String setting) {
    try {
      return manager(store(files));
    } catch (IOException | GeneralSecurityException e) {
      throw new StartRefused(setting + " names a file that holds no certificates.");
    }
  }

  private static X509TrustManager manager(@Nullable KeyStore store)
      throws GeneralSecurityException {
    var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(store);
    return Stream.of(managers.getTrustManagers())
        .flatMap(it -> it instanceof X509TrustManager x509 ? Stream.of(x509) : Stream.empty())
        .findFirst()
        .orElseThrow();
  }

  private static KeyStore store(List<Path> files) throws IOException, GeneralSecurityException {
    var store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    for (var file : files) {
      for (var each : read(file)) {
        store.setCertificateEntry("trusted-" + store.size(), each);
      }
    }
    return store;
  }

  /** What the database's driver trusts. Throws {@link StartRefused} likewise. */
  public static X509TrustManager ofTheDatabase(Settings settings) {
    var isJavas = settings.value(DATABASE).filter(it -> it.contains("DefaultJavaSSLFactory"));
    var file =
        ofDatabase(settings)
            .orElseGet(() -> Path.of(System.getProperty("user.home"), ".postgresql", "root.crt"));
    return isJavas.isPresent() ? javas() : manager(List.of(file), DATABASE);
  }

  /** Those of the settings, by what they are trusted for. */
  static Map<CertificateKind, List<Path>> of(Settings settings) {
    var found = new TreeMap<CertificateKind, List<Path>>();
    SETTINGS.forEach((kind, setting) -> found.put(kind, settings.files(setting)));
    found.put(CertificateKind.DATABASE, ofDatabase(settings).stream().toList());
    found.values().removeIf(List::isEmpty);
    return found;
  }

  /** Where they are named. */
  static String setting(CertificateKind kind) {
    return SETTINGS.getOrDefault(kind, DATABASE);
  }

  private static Optional<Path> ofDatabase(Settings settings) {
    var url = settings.value(DATABASE).orElse("");
    return Optional.ofNullable(Driver.parseURL(url, new Properties()))
        .flatMap(it -> Optional.ofNullable(PGProperty.SSL_ROOT_CERT.getOrDefault(it)))
        .map(it -> Settings.file(DATABASE, it));
  }

  /** Until nothing of one of the files holds any more; 0 if one of them cannot be read. */
  static long daysLeft(List<Path> files, Instant now) {
    try {
      long fewest = Long.MAX_VALUE;
      for (var file : files) {
        fewest = Math.min(fewest, Duration.between(now, lastEnd(file)).toDays());
      }
      return fewest;
    } catch (IOException | CertificateException e) {
      return 0;
    }
  }

  static boolean holdsSome(Path file) {
    try {
      return !read(file).isEmpty();
    } catch (IOException | CertificateException e) {
      return false;
    }
  }

  /** An authority's next certificate may stand beside the one that ends. */
  private static Instant lastEnd(Path file) throws IOException, CertificateException {
    return read(file).stream()
        .flatMap(it -> it instanceof X509Certificate x509 ? Stream.of(x509) : Stream.empty())
        .map(it -> it.getNotAfter().toInstant())
        .max(Instant::compareTo)
        .orElseThrow(CertificateException::new);
  }

  private static Collection<? extends java.security.cert.Certificate> read(Path file)
      throws IOException, CertificateException {
    try (var in = Files.newInputStream(file)) {
      return CertificateFactory.getInstance("X.509").generateCertificates(in);
    }
  }
}
