package org.softintel.desk.escalation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * Whom to tell when something runs late; the mail itself goes as {@code softintel.delivery} says.
 */
@ConfigMapping(prefix = "softintel.desk.escalation")
interface EscalationConfig {
  /** The leads' mailbox. Without one they are told at the desk only. */
  Optional<String> address();

  /** PEM files, one certificate each, of everybody who must be able to open mail to the leads. */
  Optional<List<Path>> certificates();

  /** From when on, London time, a working day's digest may go out. */
  @WithDefault("09:00")
  LocalTime digestAt();

  /** How often to look at the clocks. */
  Duration tick();

  /** After this long, a mail whose process fell silent is sent by another one. */
  @WithDefault("1M")
  Duration lease();

  /** The first pause after a try that failed; each further one is twice as long, up to an hour. */
  @WithDefault("30S")
  Duration pause();

  /** Where the team signs in: links begin with it. */
  URI baseUrl();

  /** Whom to ring, because nobody reads replies. */
  String phone();
}
