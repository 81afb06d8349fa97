package org.softintel.desk.linking;

import java.time.Instant;
import java.util.List;
import org.softintel.platform.settings.Check;
import org.softintel.platform.settings.CheckResult;
import org.softintel.platform.settings.Settings;

/** Whether nobody can send lists of people, where they must not. */
public final class MatcherCheck implements Check {
  @Override
  public List<CheckResult> results(Settings settings, Instant now) {
    var config = settings.as(MatcherConfig.class);
    return List.of(
        CheckResult.of(
            "matcher",
            "It takes lists of people in local mode only.",
            () -> MatcherCalls.demandLocalMode(config, settings.isLocal())));
  }
}
