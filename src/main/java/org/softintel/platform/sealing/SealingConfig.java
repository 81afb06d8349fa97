package org.softintel.platform.sealing;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import org.softintel.platform.settings.SecretSetting;

@ConfigMapping(prefix = "softintel.platform.sealing")
interface SealingConfig {
  /**
   * The file with the key-encryption keys: a Tink keyset of AES-256-GCM keys as JSON, readable by
   * nobody else. Without it every report is lost; with it, a database backup can be read.
   */
  @SecretSetting
  Path keyset();

  /**
   * The file with the keys of the search index: a Tink keyset of HMAC-SHA-256 PRF keys as JSON,
   * readable by nobody else. Without it the search is lost and no report; with it, the other keyset
   * and the database, somebody can test guesses at what a report holds.
   */
  @SecretSetting
  Path indexKeyset();
}
