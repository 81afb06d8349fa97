package org.softintel.oversight.checkpoints;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Where the log's checkpoints go. */
@ConfigMapping(prefix = "softintel.oversight.checkpoints")
interface CheckpointConfig {
  /**
   * A folder in which files are only ever made, never changed: an object-lock mount is best. It
   * must exist.
   */
  Optional<Path> folder();

  /** How often the newest checkpoint is put there. */
  Duration folderEvery();

  /** Addresses, by any name, that checkpoints are mailed to: hourly, and at each day's end. */
  Map<String, String> auditors();

  /** How often to look whether a mail is due. */
  Duration tick();

  /** After this long, a mail whose process fell silent is sent by another one. */
  @WithDefault("1M")
  Duration lease();

  /** The first pause after a try that failed; each further one is twice as long, up to an hour. */
  @WithDefault("30S")
  Duration pause();
}
