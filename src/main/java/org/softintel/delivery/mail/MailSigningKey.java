package org.softintel.delivery.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPrivateKey;
import org.softintel.delivery.mail.MailConfig.SigningConfig;
import org.softintel.platform.settings.StartRefused;

/** What the service signs its sealed mail with. */
record MailSigningKey(PrivateKey key, X509Certificate certificate) {
  /** Stands in the subject of every certificate that local mode makes. */
  static final String LOCAL_ONLY = "local mode only";

  static MailSigningKey of(SigningConfig config, boolean localKeysAllowed) {
    var keystore =
        config
            .keystore()
            .orElseThrow(
                () ->
                    new UnsafeMailSetting(
                        "A sealed inbox needs a signing key:"
                            + " softintel.delivery.signing.keystore."));
    return StartRefused.naming(
        "softintel.delivery.signing.keystore",
        () -> read(keystore, config.password().orElse(""), localKeysAllowed));
  }

  /** Throws {@link UnsafeMailSetting} with one sentence on what is wrong with the file. */
  static MailSigningKey read(Path keystore, String password, boolean localKeysAllowed) {
    var signing = open(keystore, password.toCharArray());
    var subject = signing.certificate().getSubjectX500Principal().getName();
    if (subject.contains(LOCAL_ONLY) && !localKeysAllowed) {
      throw new UnsafeMailSetting(
          "The signing key is one of local mode. Give this installation a key of its own:"
              + " softintel.delivery.signing.keystore.");
    }
    return signing;
  }

  private static MailSigningKey open(Path file, char[] password) {
    try (var in = Files.newInputStream(file)) {
      var store = KeyStore.getInstance("PKCS12");
      store.load(in, password);
      for (var alias : java.util.Collections.list(store.aliases())) {
        if (store.getKey(alias, password) instanceof RSAPrivateKey key) {
          return new MailSigningKey(key, (X509Certificate) store.getCertificate(alias));
        }
      }
    } catch (IOException | GeneralSecurityException e) {
      throw new UnsafeMailSetting(
          "The signing keystore "
              + file
              + " cannot be opened: is it PKCS#12, and softintel.delivery.signing.password right?");
    }
    throw new UnsafeMailSetting("The signing keystore " + file + " holds no RSA key.");
  }

  @Override
  public String toString() {
    return "MailSigningKey[" + certificate.getSubjectX500Principal() + "]";
  }
}
