package org.softintel.desk.escalation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;

/** When leads are told that something runs late, and what their mail links to. */
@ConfigMapping(prefix = "softintel.desk.escalation")
interface EscalationConfig {
  /** From when on, London time, a working day's digest may go out. */
  @WithDefault("09:00")
  LocalTime digestAt();

  /** How often to look at the clocks. */
  Duration tick();

  /** Where the team signs in: links begin with it. */
  URI baseUrl();

  /** Phone number in mails: nobody reads replies. */
  String phone();
}
