package org.softintel.report.status;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;
import java.util.Set;

@ConfigMapping(prefix = "softintel.report.decision")
interface DecisionConfig {
  /**
   * Outcomes that a second person, a lead, must approve. The defaults are the two after which
   * nobody reads a report again. With an empty value everybody closes alone; with one lead only,
   * empty it.
   */
  @WithDefault("no-further-action,not-for-us")
  Optional<Set<String>> secondPersonFor();

  /**
   * Priorities, which the report has or ever had, at which a second person must approve. With
   * {@code not-set} also where nobody has set one. Where possible danger was noticed, a second
   * person must always approve.
   */
  @WithDefault("high")
  Optional<Set<String>> secondPersonAt();
}
