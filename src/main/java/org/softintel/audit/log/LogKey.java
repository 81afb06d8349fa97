package org.softintel.audit.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.softintel.audit.verify.Fault;
import org.softintel.audit.verify.SignedNote;
import org.softintel.audit.verify.VerifierKey;
import org.softintel.audit.verify.VerifierKeys;
import org.softintel.platform.secrets.KeyFileRefused;
import org.softintel.platform.secrets.KeyStoreAway;
import org.softintel.platform.secrets.LocalModeSecrets;

/** What signs the log's checkpoints, tried when the service starts. */
@Startup
@Singleton
final class LogKey implements AutoCloseable {
  /** Begins the origin of every log that local mode makes. */
  private static final String LOCAL_ONLY = "local-only";

  private final VerifierKeys known;
  private final LogSigner signer;

  @Inject
  LogKey(LogConfig config, InstantSource clock) {
    this(config, LocalModeSecrets.areAllowed(), clock);
  }

  LogKey(LogConfig config, boolean localAllowed, InstantSource clock) {
    this(
        signer(config, clock),
        config.verifierKey(),
        config.olderVerifierKeys().orElse(List.of()),
        localAllowed);
  }

  /** Throws {@link KeyFileRefused} with one sentence on what is wrong with the files. */
  LogKey(Path signingKey, Path verifierKey, List<Path> older, boolean localAllowed) {
    this(new PemSigner(signingKey), verifierKey, older, localAllowed);
  }

  /** Throws {@link KeyFileRefused} with one sentence on what is wrong with the keys. */
  LogKey(LogSigner signer, Path verifierKey, List<Path> older, boolean localAllowed) {
    this.signer = signer;
    known = known(verifier(verifierKey, "softintel.audit.log.verifier-key"), older);
    if (verifier().name().startsWith(LOCAL_ONLY) && !localAllowed) {
      throw new KeyFileRefused(
          "The log's key is one of local mode. Make one for this installation.");
    }
    tryOut();
  }

  private static LogSigner signer(LogConfig config, InstantSource clock) {
    return switch (config.keyStore()) {
      case FILE ->
          new PemSigner(
              config
                  .signingKey()
                  .orElseThrow(
                      () ->
                          new KeyFileRefused(
                              PemSigner.SETTING
                                  + " is missing. It is a file: docs/operating/keys.md.")));
      case PKCS11 -> new TokenSigner(TokenKey.of(config.pkcs11()), clock);
    };
  }

  VerifierKey verifier() {
    return known.now();
  }

  /** Also those that it was signed with before. */
  VerifierKeys known() {
    return known;
  }

  /** {@code text} as a signed note. Throws {@link KeyStoreAway} if the key cannot be used now. */
  String sign(String text) {
    var signature = signer.sign(text.getBytes(UTF_8));
    return text + "\n" + SignedNote.signatureLine(verifier(), signature);
  }

  @PreDestroy
  @Override
  public void close() {
    signer.close();
  }

  private void tryOut() {
    try {
      SignedNote.parse(sign("a trial\n").getBytes(UTF_8)).demandSignatureOf(verifier());
    } catch (KeyStoreAway e) {
      close();
      throw new KeyFileRefused(String.valueOf(e.getMessage()));
    } catch (Fault e) {
      close();
      throw new KeyFileRefused(
          "The log's two keys do not belong together: softintel.audit.log.verifier-key and %s."
              .formatted(signer.setting()));
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
}
