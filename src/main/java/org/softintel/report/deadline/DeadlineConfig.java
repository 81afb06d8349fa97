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
  /** When the team's day begins, London time. Clocks stop outside the team's hours. */
  @WithDefault("08:30")
  LocalTime opens();

  /** When the team's day ends. */
  @WithDefault("17:00")
  LocalTime closes();

  /** Days off besides weekends and bank holidays of England and Wales, separated by commas. */
  Optional<Set<LocalDate>> daysOff();

  /** Working time in which a new report must be opened. */
  @WithDefault("4H")
  Duration firstLook();

  /** Working days in which a report must be graded. */
  @WithDefault("1")
  int gradingDays();

  /** Working days in which a report must be decided. */
  @WithDefault("3")
  int decisionDays();

  /** Calendar days until a paused report must be reviewed. */
  @WithDefault("14")
  int reviewDays();
}
