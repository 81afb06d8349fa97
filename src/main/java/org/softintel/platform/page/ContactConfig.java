package org.softintel.platform.page;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.LocalDate;
import java.util.Optional;

/** Who to call. There is no default: a wrong number is worse than no service. */
@ConfigMapping(prefix = "softintel.platform.contacts")
interface ContactConfig {
  /** Phone number of the team that reads the reports, in office hours; shown on every page. */
  String teamPhone();

  /** Phone number of the duty team, for what is urgent out of hours and not an emergency. */
  String dutyPhone();

  /**
   * Phone number of the MASH, or of whoever takes referrals in office hours; on each report.
   * Without it, reports show the duty team alone.
   */
  Optional<String> mashPhone();

  /** The name of the MASH, as officers know it. */
  @WithDefault("MASH")
  String mashName();

  /** The hub for every other enquiry, by the name that people know. */
  String hubName();

  /** Phone number of the hub. */
  String hubPhone();

  /** E-mail address of the hub, on the help page. One in a retired domain stops the start. */
  Optional<String> hubEmail();

  /** When the team reads new reports, in words. */
  String hours();

  /**
   * When the duty team answers, in words within a sentence, such as {@code 5pm to 8:30am}; wherever
   * its number stands.
   */
  @WithDefault("outside office hours")
  String dutyHours();

  /** When the hub answers, in words; without it the help page tells people to call and ask. */
  Optional<String> hubHours();

  /** When somebody last called these numbers, such as {@code 2026-11-24}; on the help page. */
  Optional<LocalDate> checkedOn();
}
