package org.softintel.desk.disclosure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.softintel.delivery.mail.CertificateCheck;
import org.softintel.platform.settings.Check;
import org.softintel.platform.settings.CheckResult;
import org.softintel.platform.settings.Settings;
import org.softintel.platform.settings.StartRefused;

/** Whether something can be passed on to the recipients of the settings. */
public final class RecipientCheck implements Check {
  private static final String NAME = "recipients";
  private static final String SETTING = "softintel.desk.disclosure.recipients.";

  @Override
  public List<CheckResult> results(Settings settings, Instant now) {
    var config = settings.as(DisclosureConfig.class);
    try {
      var all = new KnownRecipients(config).all();
      var found = new ArrayList<CheckResult>();
      found.add(
          CheckResult.right(NAME, "Those of the settings have an address: " + all.size() + "."));
      for (var office : all) {
        var setting = SETTING + office.name() + ".certificate";
        office
            .certificate()
            .map(it -> CertificateCheck.of(setting, it, Optional.of(office.address()), now))
            .ifPresent(found::add);
      }
      return found;
    } catch (StartRefused e) {
      return List.of(CheckResult.wrong(NAME, String.valueOf(e.getMessage())));
    }
  }
}
