package org.softintel.audit.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.softintel.audit.log.LogConfig.Pkcs11Config;
import org.softintel.audit.log.TokenSession.PinRefused;
import org.softintel.audit.verify.Fault;
import org.softintel.audit.verify.SignedNote;
import org.softintel.audit.verify.VerifierKey;
import org.softintel.platform.secrets.KeyFileRefused;
import org.softintel.platform.secrets.KeyStoreAway;

/**
 * Where a key is: in which token, and what leads to that.
 *
 * @param pin a file
 */
public record TokenKey(Path library, String token, String key, Path pin) {
  private static final String SETTING = "softintel.audit.log.pkcs11.";
  static final String LIBRARY = SETTING + "library";
  static final String TOKEN_LABEL = SETTING + "token-label";
  static final String KEY_LABEL = SETTING + "key-label";
  static final String PIN = SETTING + "pin";

  private static final String TRIAL = "a trial\n";

  /** Throws {@link KeyFileRefused}, which names the setting. */
  static TokenKey of(Pkcs11Config config) {
    return new TokenKey(
        config.library().orElseThrow(() -> missing(LIBRARY)),
        config.tokenLabel().orElseThrow(() -> missing(TOKEN_LABEL)),
        config.keyLabel().orElseThrow(() -> missing(KEY_LABEL)),
        config.pin().orElseThrow(() -> missing(PIN)));
  }

  private static KeyFileRefused missing(String setting) {
    return new KeyFileRefused(setting + " is missing: docs/operating/keys.md.");
  }

  /** The public half, for a log of this name. Throws {@link KeyFileRefused} with one sentence. */
  public VerifierKey verifier(String origin) {
    try (var session = TokenSession.begin(this, pinOfUser())) {
      var verifier = VerifierKey.of(origin, session.publicKey());
      var signature = session.sign(TRIAL.getBytes(UTF_8));
      var note = TRIAL + "\n" + SignedNote.signatureLine(verifier, signature);
      SignedNote.parse(note.getBytes(UTF_8)).demandSignatureOf(verifier);
      return verifier;
    } catch (KeyStoreAway | PinRefused e) {
      throw new KeyFileRefused(String.valueOf(e.getMessage()));
    } catch (Fault e) {
      throw new KeyFileRefused("The token's private key and public key do not belong together.");
    }
  }

  /** As the file has it now, without the end of its line. */
  byte[] pinOfUser() {
    try {
      var text = Files.readString(pin).stripTrailing();
      if (!text.isEmpty()) {
        return text.getBytes(UTF_8);
      }
    } catch (IOException e) {
      // Told below.
    }
    throw new KeyStoreAway(PIN + " is a file that cannot be read, or holds no PIN.");
  }
}
