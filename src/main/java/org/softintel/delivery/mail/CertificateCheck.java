package org.softintel.delivery.mail;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.softintel.platform.secrets.UnreadableFile;
import org.softintel.platform.settings.CheckResult;

/** Whether certificates of the settings can be used, and for how long. */
public final class CertificateCheck {
  private static final String NAME = "certificates";

  /** With fewer days left it is time, and wrong. */
  private static final long DAYS_AT_LEAST = 14;

  private CertificateCheck() {}

  /** Of a recipient's file; {@code setting} names it. */
  public static CheckResult of(String setting, Path file, Optional<String> address, Instant now) {
    try {
      var read = RecipientCertificate.read(file);
      if (address.isPresent()) {
        read.check(address.get(), now);
      } else {
        read.check(now);
      }
      return days(setting + ": " + file, read.certificate(), now);
    } catch (CannotEncrypt e) {
      var why =
          UnreadableFile.why(file).orElseGet(() -> file + " cannot be used: " + words(e.code()));
      return CheckResult.wrong(NAME, setting + ": " + why + ".");
    }
  }

  private static String words(String code) {
    return code.equals("certificate-unreadable")
        ? code + " (it must be one certificate in PEM, and nothing else)"
        : code;
  }

  /** Until the first of these ends; none if one of them cannot be read. */
  public static long daysLeft(Collection<Path> files, Instant now) {
    try {
      long fewest = Long.MAX_VALUE;
      for (var file : files) {
        fewest = Math.min(fewest, days(RecipientCertificate.read(file).certificate(), now));
      }
      return fewest;
    } catch (CannotEncrypt e) {
      return 0;
    }
  }

  static long days(X509Certificate certificate, Instant now) {
    return Duration.between(now, certificate.getNotAfter().toInstant()).toDays();
  }

  static CheckResult days(String what, X509Certificate certificate, Instant now) {
    long days = days(certificate, now);
    return days < DAYS_AT_LEAST
        ? CheckResult.wrong(NAME, what + " ends in " + days + " days. Replace it.")
        : CheckResult.right(NAME, what + " ends in " + days + " days.");
  }
}
