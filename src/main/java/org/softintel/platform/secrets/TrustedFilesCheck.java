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

  /** What stops the start: files that nothing can be trusted by. One that ended does not. */
  public static List<CheckResult> readable(Settings settings, Instant now) {
    return TrustedFiles.of(settings).entrySet().stream()
        .flatMap(it -> unusable(it.getKey(), it.getValue()).stream())
        .toList();
  }

  private static Optional<CheckResult> unusable(CertificateKind kind, List<Path> files) {
    return files.stream()
        .flatMap(
            it ->
                UnreadableFile.why(it)
                    .or(
                        () ->
                            Optional.of("there is no certificate in " + it)
                                .filter(why -> !TrustedFiles.holdsSome(it)))
                    .stream())
        .findFirst()
        .map(it -> CheckResult.wrong(NAME, TrustedFiles.setting(kind) + ": " + it + "."));
  }

  /** Java says nothing of a file that it cannot read, and trusts nobody. */
  private static Optional<CheckResult> ofJava() {
    return Optional.ofNullable(System.getProperty(JAVAS))
        .filter(it -> !it.isEmpty() && !it.equals("NONE"))
        .flatMap(it -> UnreadableFile.why(Path.of(it)))
        .map(it -> CheckResult.wrong(NAME, JAVAS + ": " + it + "."));
  }

  private static CheckResult days(CertificateKind kind, List<Path> files, Instant now) {
    var unusable = unusable(kind, files);
    if (unusable.isPresent()) {
      return unusable.get();
    }
    var where = TrustedFiles.setting(kind) + ": the authority that ends last ";
    var days = TrustedFiles.daysLeft(files, now);
    return days < DAYS_AT_LEAST
        ? CheckResult.wrong(NAME, where + "ends in " + days + " days. Replace it.")
        : CheckResult.right(NAME, where + "ends in " + days + " days.");
  }
}
