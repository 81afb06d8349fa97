package org.softintel.audit.log;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.softintel.platform.settings.SecretSetting;

/** The log's key, and where its last state is kept besides the database. */
@ConfigMapping(prefix = "softintel.audit.log")
interface LogConfig {
  /** Where the key is that signs checkpoints. */
  enum LogKeyStore {
    FILE,
    PKCS11
  }

  /**
   * Where the key is that signs checkpoints: {@code file}, in that of {@code
   * softintel.audit.log.signing-key}, or {@code pkcs11}, in a PKCS #11 token (an HSM or SoftHSM)
   * that it never leaves.
   */
  @WithDefault("file")
  LogKeyStore keyStore();

  /**
   * A PEM file with an Ed25519 key (PKCS #8) that signs checkpoints. Needed unless the key store is
   * {@code pkcs11}.
   */
  @SecretSetting
  Optional<Path> signingKey();

  Pkcs11Config pkcs11();

  /**
   * A file with the matching public key as a signed-note verifier key. Its name is the log's
   * origin, for example {@code softintel.example.org/audit}; auditors need a copy.
   */
  Path verifierKey();

  /**
   * Files with the public keys that signed this log before. Its own check accepts what they signed
   * then, and nothing new.
   */
  Optional<List<Path>> olderVerifierKeys();

  /**
   * A file that keeps the last checkpoint. If the database is ever behind it, nothing more is
   * signed and an alarm is raised. Keep it on another disk than the database.
   */
  Optional<Path> lastSigned();

  interface Pkcs11Config {
    /** The PKCS #11 library of the token's maker, a file such as {@code libsofthsm2.so}. */
    Optional<Path> library();

    /** The label of the token. */
    Optional<String> tokenLabel();

    /** The label of the key in the token: an Ed25519 key, private and public half. */
    Optional<String> keyLabel();

    /** A file with the PIN of the token's user, read whenever the service signs in to it. */
    @SecretSetting
    Optional<Path> pin();
  }
}
