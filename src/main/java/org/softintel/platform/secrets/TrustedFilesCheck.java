package org.softintel.platform.secrets;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.softintel.platform.monitoring.CertificateKind;
import org.softintel.platform.settings.Check;
import org.softintel.platform.settings.CheckResult;
import org.softintel.platform.settings.Settings;

/** How long the authorities of the settings can be trusted. */
public final class TrustedFilesCheck implements Check {
  private static final String NAME = "certificates";
  private static final String JAVAS = "javax.net.ssl.trustStore";
  private static final long DAYS_AT_LEAST = 14;

  @Override
  public List<CheckResult> results(Settings settings, Instant now) {
    var all = TrustedFiles.of(settings);
    var ofSettings =
        all.isEmpty()
            ? Stream.of(
                CheckResult.right(
                    NAME, "No setting names an authority: those that Java trusts are trusted."))
            : all.entrySet().stream().map(it -> days(it.getKey(), it.getValue(), now));
    return Stream.concat(ofSettings, ofJava().stream()).toList();
  }

  /** Java says nothing of a file that it cannot read, and trusts nobody. */
  private static Optional<CheckResult> ofJava() {
    return Optional.ofNullable(System.getProperty(JAVAS))
        .filter(it -> !it.isEmpty() && !it.equals("NONE"))
        .flatMap(it -> UnreadableFile.why(Path.of(it)))
        .map(it -> CheckResult.wrong(NAME, JAVAS + ": " + it + "."));
  }

  private static CheckResult days(CertificateKind kind, List<Path> files, Instant now) {
    var where = TrustedFiles.setting(kind) + ": ";
    var unreadable = files.stream().flatMap(it -> UnreadableFile.why(it).stream()).findFirst();
    if (unreadable.isPresent()) {
      return CheckResult.wrong(NAME, where + unreadable.get() + ".");
    }
    var days = TrustedFiles.daysLeft(files, now);
    return days < DAYS_AT_LEAST
        ? CheckResult.wrong(
            NAME, where + "ends in " + days + " days, or holds no certificate. Replace it.")
        : CheckResult.right(NAME, where + "ends in " + days + " days.");
  }
}
