package org.softintel.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.Base64;
import org.softintel.audit.verify.VerifierKey;

/**
 * The key of local mode's audit log. By its origin a production start recognises and refuses it.
 */
record LogKeyFiles(Path home) {
  private static final String ORIGIN = "local-only.softintel.example/audit";
  private static final int RAW_KEY_BYTES = 32;

  Path signing() {
    return home.resolve("audit-key.pem");
  }

  Path verifier() {
    return home.resolve("audit.vkey");
  }

  void ensure() {
    if (!Files.exists(verifier())) {
      var keys = keys();
      var body = Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded());
      PrivateFiles.write(
          signing(), "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n");
      // Last: without it, both are made again.
      PrivateFiles.write(verifier(), VerifierKey.of(ORIGIN, raw(keys)).line() + "\n");
    }
  }

  private static KeyPair keys() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the audit log's key cannot be made", e);
    }
  }

  /** The key itself ends its X.509 form. */
  private static byte[] raw(KeyPair keys) {
    var encoded = keys.getPublic().getEncoded();
    return Arrays.copyOfRange(encoded, encoded.length - RAW_KEY_BYTES, encoded.length);
  }
}
