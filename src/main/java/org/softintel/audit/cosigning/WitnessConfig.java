package org.softintel.audit.cosigning;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Who witnesses the log. */
@ConfigMapping(prefix = "softintel.audit.cosigning")
interface WitnessConfig {
  /** Witnesses by any name. Several, run by different organisations, are better than one. */
  Map<String, WitnessSettings> witnesses();

  /** How many witnesses must have signed a checkpoint for it to count as witnessed. */
  @WithDefault("1")
  int quorum();

  /** Pause between two checkpoints that one witness is sent. */
  @WithDefault("2S")
  Duration pause();

  /** How long one answer may take. */
  @WithDefault("10S")
  Duration timeout();

  /** An alarm is raised after this long without a signature while the log grew. */
  @WithDefault("10M")
  Duration silence();

  interface WitnessSettings {
    /** The witness's address, to which {@code /add-checkpoint} is added. */
    URI url();

    /** A file with the witness's public key, as its operators gave it. */
    Path vkey();
  }
}
