package org.softintel.oversight.statistics;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

@ConfigMapping(prefix = "softintel.oversight.statistics")
interface StatisticsConfig {
  /**
   * The type of an agency, by its code: {@code education}, {@code health}, {@code social-care},
   * {@code youth-work}, {@code voluntary}, {@code police}, {@code hospitality}, {@code transport},
   * {@code housing} or {@code other}. A change also counts for earlier reports.
   */
  Map<String, AgencyType> agencyTypes();
}
