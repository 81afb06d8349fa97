package org.softintel.platform.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.softintel.platform.settings.Check;
import org.softintel.platform.settings.CheckResult;
import org.softintel.platform.settings.Settings;
import org.softintel.platform.settings.StartRefused;

/** Whether people can be told whom to call. */
public final class ContactCheck implements Check {
  @Override
  public List<CheckResult> results(Settings settings, Instant now) {
    var config = settings.as(ContactConfig.class);
    return List.of(
        CheckResult.of("contacts", "Pages say who to call and when.", () -> demand(config, now)));
  }

  private static void demand(ContactConfig config, Instant now) {
    var unused = new ContactDetails(config);
    var today = LocalDate.ofInstant(now, LondonTime.LONDON);
    if (config.checkedOn().filter(it -> it.isAfter(today)).isPresent()) {
      throw new StartRefused("softintel.platform.contacts.checked-on is a day that is to come.");
    }
  }
}
