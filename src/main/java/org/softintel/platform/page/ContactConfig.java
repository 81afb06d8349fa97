package org.softintel.platform.page;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.LocalDate;
import java.util.Optional;

/** Whom to ring. Without a default: a number that nobody answers would be worse than no service. */
@ConfigMapping(prefix = "softintel.platform.contacts")
interface ContactConfig {
  /** The team that reads the reports, in office hours. Shown on error and public pages. */
  String teamPhone();

  /** The duty team out of hours, for worries that cannot wait and are not an emergency. */
  String dutyPhone();

  /** The hub for every other enquiry, by the name people know it by. */
  String hubName();

  String hubPhone();

  /** Where the hub is written to, for what is not urgent; the help page shows it. */
  Optional<String> hubEmail();

  /** When somebody reads new reports, in words. */
  String hours();

  /** When the duty team answers, in words. */
  @WithDefault("When offices are shut")
  String dutyHours();

  /** When the hub answers, in words; without it the help page says to ring and ask. */
  Optional<String> hubHours();

  /** When somebody last rang these numbers, such as 2026-11-24; the help page shows it. */
  Optional<LocalDate> checkedOn();
}
