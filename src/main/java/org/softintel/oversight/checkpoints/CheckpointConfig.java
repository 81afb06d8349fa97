package org.softintel.oversight.checkpoints;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where the log's checkpoints go, and what the self-check found. */
@ConfigMapping(prefix = "softintel.oversight.checkpoints")
interface CheckpointConfig {
  /**
   * A folder in which files are only ever made, never changed: an object-lock mount is best. It
   * must exist.
   */
  Optional<Path> folder();

  /**
   * How often the newest checkpoint is put into the folder, and what the self-check found if that
   * is new.
   */
  Duration folderEvery();

  /** How often to look whether a mail to the auditors is due. */
  Duration tick();
}
