package org.softintel.report.search;

import java.time.Instant;
import java.util.List;
import org.softintel.platform.settings.Check;
import org.softintel.platform.settings.CheckResult;
import org.softintel.platform.settings.Settings;

/** Whether the list of schools can be read, if there is one. */
public final class SchoolCheck implements Check {
  @Override
  public List<CheckResult> results(Settings settings, Instant now) {
    var config = settings.as(SchoolConfig.class);
    return config.file().isEmpty()
        ? List.of()
        : List.of(
            CheckResult.of(
                "schools", "The list of schools can be read.", () -> SchoolList.of(config)));
  }
}
