package org.softintel.desk.escalation;

import java.time.Instant;
import java.util.List;
import org.softintel.platform.settings.Check;
import org.softintel.platform.settings.CheckResult;
import org.softintel.platform.settings.Settings;

/** Whether the call-out list of the settings can be used. */
public final class CallOutCheck implements Check {
  @Override
  public List<CheckResult> results(Settings settings, Instant now) {
    var config = settings.as(CallOutConfig.class);
    return List.of(
        CheckResult.of(
            "call-outs",
            config.steps().isEmpty()
                ? "Nobody is called out: softintel.desk.call-out.steps is empty."
                : "Each step of the list can be told.",
            () -> CallOutStep.all(config, settings.isLocal())));
  }
}
