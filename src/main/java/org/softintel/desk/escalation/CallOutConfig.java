package org.softintel.desk.escalation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.softintel.platform.settings.SecretSetting;

/** Who is called out while nobody opens a report that may tell of immediate danger. */
@ConfigMapping(prefix = "softintel.desk.call-out")
interface CallOutConfig {
  /**
   * The list, in the order of short names such as {@code 1-duty}. It begins again at its end, until
   * somebody opens the report.
   */
  Map<String, StepConfig> steps();

  /**
   * Whether the list begins in the team's hours too. Once it has begun for a report, it goes on
   * into the team's hours.
   */
  @WithDefault("false")
  boolean inHours();

  /** How long a system may take to answer a webhook. */
  @WithDefault("10S")
  Duration timeout();

  /** Pause between two tries of a webhook. */
  @WithDefault("30S")
  Duration pause();

  /** How often a webhook is tried. */
  @WithDefault("5")
  int tries();

  interface StepConfig {
    /** Gets a mail with the reference and no content. */
    Optional<String> mail();

    /** {@code https} address that is sent the reference and the time as JSON, and nothing else. */
    Optional<URI> webhook();

    /** A file with the token that the webhook's system knows this service by. */
    @SecretSetting
    Optional<Path> token();

    /** How long to wait for somebody to open the report before the next step. */
    @WithDefault("10M")
    Duration next();
  }
}
