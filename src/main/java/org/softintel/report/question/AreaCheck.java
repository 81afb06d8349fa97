package org.softintel.report.question;

import java.time.Instant;
import java.util.List;
import org.softintel.platform.settings.Check;
import org.softintel.platform.settings.CheckResult;
import org.softintel.platform.settings.Settings;
import org.softintel.platform.settings.StartRefused;

/** Whether a report can be about somewhere. */
public final class AreaCheck implements Check {
  @Override
  public List<CheckResult> results(Settings settings, Instant now) {
    var config = settings.as(AreaConfig.class);
    return List.of(CheckResult.of("areas", "There are some.", () -> demandSome(config)));
  }

  private static void demandSome(AreaConfig config) {
    if (config.names().isEmpty()) {
      throw new StartRefused(
          "There is no area that a report can be about: set softintel.report.areas.CODE to the name"
              + " of each district.");
    }
  }
}
