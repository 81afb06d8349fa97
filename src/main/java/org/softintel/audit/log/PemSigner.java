package org.softintel.audit.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.softintel.platform.secrets.KeyFileRefused;

/** A key from a file. */
final class PemSigner implements LogSigner {
  static final String SETTING = "softintel.audit.log.signing-key";

  private final PrivateKey key;

  /** Throws {@link KeyFileRefused}, which names the setting. */
  PemSigner(Path file) {
    try {
      var pem = Files.readString(file).replaceAll("-----[A-Z ]+-----|\\s", "");
      var encoded = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pem));
      key = KeyFactory.getInstance("Ed25519").generatePrivate(encoded);
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      throw new KeyFileRefused("The log's key cannot be read: " + SETTING + ".");
    }
  }

  @Override
  public byte[] sign(byte[] text) {
    try {
      var ed25519 = Signature.getInstance("Ed25519");
      ed25519.initSign(key);
      ed25519.update(text);
      return ed25519.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a checkpoint cannot be signed", e);
    }
  }

  @Override
  public String setting() {
    return SETTING;
  }

  @Override
  public void close() {
    // Java does not wipe keys.
  }
}
