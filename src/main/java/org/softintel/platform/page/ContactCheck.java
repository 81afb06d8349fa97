package org.softintel.platform.page;

import java.time.Instant;
import java.util.List;
import org.softintel.platform.settings.Check;
import org.softintel.platform.settings.CheckResult;
import org.softintel.platform.settings.Settings;

/** Whether people can be told whom to call. */
public final class ContactCheck implements Check {
  @Override
  public List<CheckResult> results(Settings settings, Instant now) {
    var config = settings.as(ContactConfig.class);
    return List.of(
        CheckResult.of(
            "contacts", "Pages say who to call and when.", () -> new ContactDetails(config)));
  }
}
