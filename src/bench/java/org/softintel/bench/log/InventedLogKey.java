package org.softintel.bench.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import org.softintel.audit.verify.Checkpoint;
import org.softintel.audit.verify.SignedNote;
import org.softintel.audit.verify.VerifierKey;

/** Signs invented checkpoints; made for one log and forgotten with it. */
final class InventedLogKey {
  private static final String ORIGIN = "bench.softintel.example/audit";
  private static final int RAW_KEY_BYTES = 32;

  private final KeyPair keys;

  InventedLogKey() throws GeneralSecurityException {
    keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
  }

  VerifierKey verifier() {
    var encoded = keys.getPublic().getEncoded();
    return VerifierKey.of(
        ORIGIN, Arrays.copyOfRange(encoded, encoded.length - RAW_KEY_BYTES, encoded.length));
  }

  String note(long size, byte[] root) throws GeneralSecurityException {
    var text = Checkpoint.of(ORIGIN, size, root).text();
    var ed25519 = Signature.getInstance("Ed25519");
    ed25519.initSign(keys.getPrivate());
    ed25519.update(text.getBytes(UTF_8));
    return text + "\n" + SignedNote.signatureLine(verifier(), ed25519.sign());
  }
}
