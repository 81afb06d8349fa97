package org.softintel.audit.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import org.softintel.audit.verify.Fault;
import org.softintel.audit.verify.SignedNote;
import org.softintel.audit.verify.VerifierKey;
import org.softintel.audit.verify.VerifierKeys;
import org.softintel.platform.secrets.KeyFileRefused;
import org.softintel.platform.secrets.LocalModeSecrets;

/** What signs the log's checkpoints: a key from a file, tried when the service starts. */
@Startup
@Singleton
final class LogKey {
  /** Begins the origin of every log that local mode makes. */
  private static final String LOCAL_ONLY = "local-only";

  private final VerifierKeys known;
  private final PrivateKey key;

  @Inject
  LogKey(LogConfig config) {
    this(
        config.signingKey(),
        config.verifierKey(),
        config.olderVerifierKeys().orElse(List.of()),
        LocalModeSecrets.areAllowed());
  }

  /** Throws {@link KeyFileRefused} with one sentence on what is wrong with the files. */
  LogKey(Path signingKey, Path verifierKey, List<Path> older, boolean localAllowed) {
    known = known(verifier(verifierKey, "softintel.audit.log.verifier-key"), older);
    key = key(signingKey);
    if (verifier().name().startsWith(LOCAL_ONLY) && !localAllowed) {
      throw new KeyFileRefused(
          "The log's key is one of local mode. Make one for this installation.");
    }
    tryOut();
  }

  VerifierKey verifier() {
    return known.now();
  }

  /** Also those that it was signed with before. */
  VerifierKeys known() {
    return known;
  }

  /** {@code text} as a signed note. */
  String sign(String text) {
    try {
      var ed25519 = Signature.getInstance("Ed25519");
      ed25519.initSign(key);
      ed25519.update(text.getBytes(UTF_8));
      return text + "\n" + SignedNote.signatureLine(verifier(), ed25519.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a checkpoint cannot be signed", e);
    }
  }

  private void tryOut() {
    try {
      SignedNote.parse(sign("a trial\n").getBytes(UTF_8)).demandSignatureOf(verifier());
    } catch (Fault e) {
      throw new KeyFileRefused(
          "The log's two keys do not belong together: softintel.audit.log.signing-key.");
    }
  }

  private static VerifierKeys known(VerifierKey now, List<Path> older) {
    var setting = "softintel.audit.log.older-verifier-keys";
    try {
      return new VerifierKeys(now, older.stream().map(it -> verifier(it, setting)).toList());
    } catch (Fault e) {
      throw new KeyFileRefused("One of the older keys is of another log: " + setting + ".");
    }
  }

  private static VerifierKey verifier(Path file, String setting) {
    try {
      return VerifierKey.parse(Files.readString(file));
    } catch (IOException | Fault e) {
      throw new KeyFileRefused("The log's public key cannot be read: " + setting + ".");
    }
  }

  private static PrivateKey key(Path file) {
    try {
      var pem = Files.readString(file).replaceAll("-----[A-Z ]+-----|\\s", "");
      var encoded = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pem));
      return KeyFactory.getInstance("Ed25519").generatePrivate(encoded);
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      throw new KeyFileRefused("The log's key cannot be read: softintel.audit.log.signing-key.");
    }
  }
}
