package org.softintel.report.deadline;

import java.time.Instant;
import java.util.List;
import org.softintel.platform.settings.Check;
import org.softintel.platform.settings.CheckResult;
import org.softintel.platform.settings.Settings;

/** Whether the team has hours to work in. */
public final class DeadlineCheck implements Check {
  @Override
  public List<CheckResult> results(Settings settings, Instant now) {
    var config = settings.as(DeadlineConfig.class);
    return List.of(
        CheckResult.of("hours", "The team's hours can be counted.", () -> new Deadlines(config)));
  }
}
