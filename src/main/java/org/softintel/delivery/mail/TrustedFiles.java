package org.softintel.delivery.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.softintel.platform.settings.Settings;

/** The authorities of the settings, read as the framework reads them when the service starts. */
final class TrustedFiles {
  private TrustedFiles() {}

  /** Empty for those that Java trusts. Throws {@link UnsafeMailSetting} for a file that is none. */
  static Optional<SSLSocketFactory> of(String registry, Settings settings) {
    var setting = registry + ".trust-store.pem.certs";
    return settings.value(setting).map(files -> trusting(files.split(",", -1), setting));
  }

  private static SSLSocketFactory trusting(String[] files, String setting) {
    try {
      var store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      for (var file : files) {
        try (var in = Files.newInputStream(Path.of(file.strip()))) {
          for (var each : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
            store.setCertificateEntry("trusted-" + store.size(), each);
          }
        }
      }
      var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      managers.init(store);
      var context = SSLContext.getInstance("TLS");
      context.init(null, managers.getTrustManagers(), null);
      return context.getSocketFactory();
    } catch (IOException | GeneralSecurityException e) {
      throw new UnsafeMailSetting(setting + " names a file that holds no certificates.");
    }
  }
}
