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
  /** By any name. More than one, in different hands, is better than one. */
  Map<String, WitnessSettings> witnesses();

  /** The pause between two checkpoints that one witness is sent, however fast the log grows. */
  @WithDefault("2S")
  Duration pause();

  /** For one answer. */
  @WithDefault("10S")
  Duration timeout();

  /** After this long without a signature, while the log grew, an alarm is raised. */
  @WithDefault("10M")
  Duration silence();

  interface WitnessSettings {
    /** What {@code /add-checkpoint} is added to. */
    URI url();

    /** A file with the witness's key, as its operators gave it. */
    Path vkey();
  }
}
