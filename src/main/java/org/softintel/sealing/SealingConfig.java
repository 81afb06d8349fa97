package org.softintel.sealing;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

@ConfigMapping(prefix = "softintel.sealing")
interface SealingConfig {
  /**
   * The file with the key-encryption keys: a Tink keyset of AES-256-GCM keys as JSON, readable by
   * nobody else. Losing it loses every report; a copy of it beside a database backup opens them.
   */
  Path keyset();
}
