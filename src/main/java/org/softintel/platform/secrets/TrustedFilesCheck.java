package org.softintel.platform.secrets;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.softintel.platform.monitoring.CertificateKind;
import org.softintel.platform.settings.Check;
import org.softintel.platform.settings.CheckResult;
import org.softintel.platform.settings.Settings;

/** How long the authorities of the settings can be trusted. */
public final class TrustedFilesCheck implements Check {
  private static final String NAME = "certificates";
  private static final long DAYS_AT_LEAST = 14;

  @Override
  public List<CheckResult> results(Settings settings, Instant now) {
    var all = TrustedFiles.of(settings);
    return all.isEmpty()
        ? List.of(
            CheckResult.right(
                NAME, "No setting names an authority: those that Java trusts are trusted."))
        : all.entrySet().stream().map(it -> days(it.getKey(), it.getValue(), now)).toList();
  }

  private static CheckResult days(CertificateKind kind, List<Path> files, Instant now) {
    var days = TrustedFiles.daysLeft(files, now);
    var where = TrustedFiles.setting(kind) + ": ";
    return days < DAYS_AT_LEAST
        ? CheckResult.wrong(
            NAME, where + "ends in " + days + " days, or cannot be read. Replace it.")
        : CheckResult.right(NAME, where + "ends in " + days + " days.");
  }
}
