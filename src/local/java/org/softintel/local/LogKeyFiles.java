package org.softintel.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.softintel.audit.log.NewLogKey;

/**
 * The key of local mode's audit log. By its origin a production start recognises and refuses it.
 */
record LogKeyFiles(Path home) {
  private static final String ORIGIN = "local-only.softintel.example/audit";

  Path signing() {
    return home.resolve("audit-key.pem");
  }

  Path verifier() {
    return home.resolve("audit.vkey");
  }

  void ensure() {
    if (Files.exists(verifier())) {
      return;
    }
    try {
      Files.deleteIfExists(signing());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    // Last: without it, both are made again.
    PrivateFiles.write(verifier(), NewLogKey.create(signing(), ORIGIN).line() + "\n");
  }
}
