package org.softintel.report.status;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;
import java.util.Set;

@ConfigMapping(prefix = "softintel.report.decision")
interface DecisionConfig {
  /**
   * Outcomes that a second person, a lead, must approve. The defaults are those after which nobody
   * acts on the report itself. An outcome that names another report needs no second person if that
   * report is from the same account, would itself need one, and has neither ended, nor been
   * proposed to end, with an outcome after which nobody acts on it. With an empty value everybody
   * closes alone; with one lead only, empty it.
   */
  @WithDefault("no-further-action,not-for-us,back-to-submitter,duplicate,corroborates")
  Optional<Set<Outcome>> secondPersonFor();

  /**
   * Priorities, which the report has or ever had, at which a second person must approve. With
   * {@code not-set} also where nobody has set one. Where possible danger was noticed, a second
   * person must approve these outcomes at each priority.
   */
  @WithDefault("high")
  Optional<Set<Priority>> secondPersonAt();
}
