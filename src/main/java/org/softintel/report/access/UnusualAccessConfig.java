package org.softintel.report.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.softintel.platform.settings.OrZero;

/** What access is unusual, when a reader is asked why, and whom to tell. */
@ConfigMapping(prefix = "softintel.report.unusual-access")
interface UnusualAccessConfig {
  /** Causes that are recorded. Fewer give the auditors a shorter list, and blind spots. */
  @WithDefault("bulk,out-of-hours,not-assigned,restricted,own-name,own-agency,denied")
  Set<UnusualAccessCause> watchFor();

  /**
   * Causes for which a reader must write a reason before anything is shown (a program sends the
   * header {@code Reason}). Leave out what happens all day: people who are always asked type
   * anything.
   */
  @WithDefault("own-name,bulk")
  Set<UnusualAccessCause> askReasonFor();

  /** Causes that the auditors get a mail about; the others are recorded in the audit log only. */
  @WithDefault("bulk,out-of-hours,own-name,denied")
  Set<UnusualAccessCause> tellAuditorsOf();

  /** How many different reports one person may open in an hour before it is unusual. */
  @WithDefault("60")
  int reportsInAnHour();

  /** How many different reports one person may open in an hour before a lead must release them. */
  @WithDefault("150")
  int stopAt();

  /** How many refusals in an hour are unusual; the next opening is then unusual too. */
  @WithDefault("10")
  int refusalsInAnHour();

  /** How many acts of an hour are looked at; whoever does so much is noticed for that alone. */
  default int mostCounted() {
    return Math.max(1_000, reportsInAnHour() + refusalsInAnHour());
  }

  /** Whoever does so much within an hour is stopped, whatever it is. */
  default int mostActs() {
    return Math.max(mostCounted(), stopAt());
  }

  /** How long before and after the team's hours an opening is still usual. */
  @OrZero
  @WithDefault("1H")
  Duration margin();

  /** How long nobody is asked again about a report that they opened. */
  @OrZero
  @WithDefault("8H")
  Duration reasonHolds();

  /** How long the same cause is not recorded or mailed again for one person and report. */
  @OrZero
  @WithDefault("1H")
  Duration quiet();

  /** Where auditors sign in: the link of a mail begins with it. */
  URI baseUrl();
}
