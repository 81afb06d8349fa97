package org.softintel.platform.sealing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.softintel.platform.settings.SecretSetting;

@ConfigMapping(prefix = "softintel.platform.sealing")
interface SealingConfig {
  /** Where data keys of reports are wrapped. */
  enum KeyStoreKind {
    FILE,
    TRANSIT
  }

  /**
   * Which keys wrap from now on: {@code file}, those of {@code softintel.platform.sealing.keyset},
   * or {@code transit}, one that never leaves HashiCorp Vault or OpenBao. What the other one
   * wrapped opens as long as it is set too.
   */
  @WithDefault("file")
  KeyStoreKind keyStore();

  /**
   * The file with the key-encryption keys: a Tink keyset of AES-256-GCM keys as JSON, readable by
   * nobody else. Needed unless the key store is {@code transit}. Without it every report is lost;
   * with it, a database backup can be read.
   */
  @SecretSetting
  Optional<Path> keyset();

  /**
   * The file with the keys of the search index: a Tink keyset of HMAC-SHA-256 PRF keys as JSON,
   * readable by nobody else. Without it the search is lost and no report; with it, the other keyset
   * and the database, somebody can test guesses at what a report holds.
   */
  @SecretSetting
  Path indexKeyset();

  TransitConfig transit();

  interface TransitConfig {
    /** The address of Vault or OpenBao: {@code https://} and the host. */
    Optional<URI> url();

    /**
     * Where the transit engine is mounted in Vault or OpenBao, after its namespace if it has one.
     */
    @WithDefault("transit")
    String mount();

    /** The name of the key in Vault or OpenBao, of the type {@code aes256-gcm96}. */
    Optional<String> key();

    /** A file with the token, read with every call, so that an agent may renew it. */
    @SecretSetting
    Optional<Path> token();

    /**
     * Certificates of the authority that signed those of Vault or OpenBao; without it, those that
     * Java trusts.
     */
    Optional<List<Path>> trusted();

    /** How long one call may take. Longer holds up whoever waits for a report. */
    @WithDefault("2S")
    Duration timeout();

    /** How often a call is tried. */
    @WithDefault("3")
    int tries();
  }
}
