package org.softintel.language.check;

import java.time.Instant;
import java.util.List;
import org.softintel.platform.settings.Check;
import org.softintel.platform.settings.CheckResult;
import org.softintel.platform.settings.Settings;

/** Whether the settings name terms that the list of terms has. */
public final class LanguageCheck implements Check {
  @Override
  public List<CheckResult> results(Settings settings, Instant now) {
    var config = settings.as(LanguageConfig.class);
    return List.of(
        CheckResult.of(
            "language",
            "The settings name terms of the list.",
            () -> LanguageChecker.demandKnown(config)));
  }
}
