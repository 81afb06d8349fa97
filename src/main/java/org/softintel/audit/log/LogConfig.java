package org.softintel.audit.log;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The log's key, and where its last state is kept besides the database. */
@ConfigMapping(prefix = "softintel.audit.log")
interface LogConfig {
  /** A PEM file with an Ed25519 key (PKCS #8) that signs checkpoints. */
  Path signingKey();

  /**
   * A file with the matching public key as a signed-note verifier key. Its name is the log's
   * origin, for example {@code softintel.example.org/audit}; auditors need a copy.
   */
  Path verifierKey();

  /**
   * Files with the public keys that this log was signed with before, so that its own check can open
   * what they signed. Nothing new is taken that they signed.
   */
  Optional<List<Path>> olderVerifierKeys();

  /**
   * A file that keeps the last checkpoint signed by this process. If the database is ever behind
   * it, nothing is signed any more, and an alarm is raised. Keep it on another disk than the
   * database.
   */
  Optional<Path> lastSigned();
}
