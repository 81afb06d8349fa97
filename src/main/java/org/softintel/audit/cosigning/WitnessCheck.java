package org.softintel.audit.cosigning;

import java.time.Instant;
import java.util.List;
import org.softintel.platform.settings.Check;
import org.softintel.platform.settings.CheckResult;
import org.softintel.platform.settings.Settings;

/** Whether the witnesses of the settings can be asked and believed. */
public final class WitnessCheck implements Check {
  @Override
  public List<CheckResult> results(Settings settings, Instant now) {
    var config = settings.as(WitnessConfig.class);
    return List.of(
        CheckResult.of(
            "witnesses",
            config.witnesses().isEmpty()
                ? "No witness signs the log: softintel.audit.cosigning.witnesses is empty."
                : "Each has an address and a key. How many must sign: " + config.quorum() + ".",
            () -> KnownWitness.all(config)));
  }
}
