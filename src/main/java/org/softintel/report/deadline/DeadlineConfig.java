package org.softintel.report.deadline;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;

@ConfigMapping(prefix = "softintel.report.deadline")
interface DeadlineConfig {
  /** When the team's day begins, London time. Clocks stand still outside its hours. */
  @WithDefault("08:30")
  LocalTime opens();

  /** When the team's day ends. */
  @WithDefault("17:00")
  LocalTime closes();

  /** Days off besides weekends and the bank holidays of England and Wales, such as a local one. */
  Optional<Set<LocalDate>> daysOff();

  /** Working time until somebody must have opened a new report. */
  @WithDefault("PT4H")
  Duration firstLook();

  /** Working days until it must be graded. */
  @WithDefault("1")
  int gradingDays();

  /** Working days until it must be decided. */
  @WithDefault("3")
  int decisionDays();

  /** Days, of any kind, until a report that was paused must be looked at again. */
  @WithDefault("14")
  int reviewDays();
}
