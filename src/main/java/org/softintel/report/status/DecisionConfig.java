package org.softintel.report.status;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;
import java.util.Set;

@ConfigMapping(prefix = "softintel.report.decision")
interface DecisionConfig {
  /**
   * Outcomes that a lead must confirm who did not propose them, by their codes. Those are the two
   * after which nobody looks at a report again. An empty value lets everybody close alone.
   */
  @WithDefault("no-further-action,not-for-us")
  Optional<Set<String>> secondPersonFor();

  /**
   * Only at these priorities, by their codes. What nobody has judged counts as high, or closing
   * without judging would be the way round.
   */
  @WithDefault("high,not-set")
  Optional<Set<String>> secondPersonAt();
}
