package org.softintel.audit.log;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.softintel.platform.settings.SecretSetting;

/** The log's key, and where its last state is kept besides the database. */
@ConfigMapping(prefix = "softintel.audit.log")
interface LogConfig {
  /** A PEM file with an Ed25519 key (PKCS #8) that signs checkpoints. */
  @SecretSetting
  Path signingKey();

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
}
