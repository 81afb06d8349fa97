package org.softintel.report.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Set;

/** What access is unusual, when a reader is asked why, and whom to tell. */
@ConfigMapping(prefix = "softintel.report.unusual-access")
interface UnusualAccessConfig {
  /** Causes that are recorded. Fewer make a shorter list for the auditors, and blind spots. */
  @WithDefault("bulk,out-of-hours,not-assigned,restricted,own-name,own-agency,denied")
  Set<UnusualAccessCause> watchFor();

  /**
   * Causes for which a reader must write why, before anything is shown. Not those of a normal day:
   * who is asked all day long types anything.
   */
  @WithDefault("own-name,bulk")
  Set<UnusualAccessCause> askReasonFor();

  /** Causes that the auditors get a mail about; the others they find in the trail. */
  @WithDefault("bulk,out-of-hours,own-name,denied")
  Set<UnusualAccessCause> tellAuditorsOf();

  /** How many different reports somebody may open within an hour. */
  @WithDefault("60")
  int reportsInAnHour();

  /** After how many refusals within an hour somebody is noticed, and their next opening too. */
  @WithDefault("10")
  int refusalsInAnHour();

  /** How many acts of an hour are looked at; whoever does so much is noticed for that alone. */
  default int mostCounted() {
    return Math.max(1_000, reportsInAnHour() + refusalsInAnHour());
  }

  /** How long before and after the team's hours an opening is still usual. */
  @WithDefault("1H")
  Duration margin();

  /** For how long nobody is asked again about a report that they have opened. */
  @WithDefault("8H")
  Duration reasonHolds();

  /** For how long the same cause is not recorded again for one person and report, nor mailed. */
  @WithDefault("1H")
  Duration quiet();

  /** Where auditors sign in: the link of a mail begins with it. */
  URI baseUrl();
}
