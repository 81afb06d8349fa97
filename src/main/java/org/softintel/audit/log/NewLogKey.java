package org.softintel.audit.log;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.Base64;
import org.softintel.audit.verify.VerifierKey;
import org.softintel.platform.secrets.KeyFileRefused;
import org.softintel.platform.secrets.SecretFile;

/** A key for a log that begins. */
public final class NewLogKey {
  private static final int RAW_KEY_BYTES = 32;

  private NewLogKey() {}

  /**
   * Writes the private half into a file, and returns the public one. Throws {@link KeyFileRefused}
   * if there is such a file.
   */
  public static VerifierKey create(Path file, String origin) {
    try {
      var keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      var body = Base64.getMimeEncoder(64, new byte[] {'\n'});
      SecretFile.create(
          file,
          "-----BEGIN PRIVATE KEY-----\n"
              + body.encodeToString(keys.getPrivate().getEncoded())
              + "\n-----END PRIVATE KEY-----\n");
      return VerifierKey.of(origin, raw(keys.getPublic().getEncoded()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the log's key cannot be made", e);
    }
  }

  /** The key itself ends its X.509 form. */
  private static byte[] raw(byte[] encoded) {
    return Arrays.copyOfRange(encoded, encoded.length - RAW_KEY_BYTES, encoded.length);
  }
}
