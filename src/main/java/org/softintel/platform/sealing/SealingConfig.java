package org.softintel.platform.sealing;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

@ConfigMapping(prefix = "softintel.platform.sealing")
interface SealingConfig {
  /**
   * The file with the key-encryption keys: a Tink keyset of AES-256-GCM keys as JSON, readable by
   * nobody else. Losing it loses every report; a copy of it beside a database backup opens them.
   */
  Path keyset();

  /**
   * The file with the keys of the search index: a Tink keyset of HMAC-SHA-256 PRF keys as JSON,
   * readable by nobody else. Losing it loses the search and no report; with it and the database,
   * guesses at what a report holds can be tried.
   */
  Path indexKeyset();
}
