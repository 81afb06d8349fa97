package org.softintel.report.access;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.softintel.platform.sealing.KeyedHash;

/**
 * Makes and checks the stamps of reports and of their entries: the database accepts no change of a
 * report without the key that the next stamp begins with, and what was put into it or changed past
 * the service has a stamp that does not hold.
 */
@Singleton
public class ReportStamps {
  private static final String KEY = "report/key";
  private static final String COLUMNS = "report/columns";
  private static final String ENTRY = "report/entry";

  private final KeyedHash hash;

  public ReportStamps(KeyedHash hash) {
    this.hash = hash;
  }

  /** The stamp of a report as it stands, which need not have had one. */
  public String of(StampedReport report) {
    return stamp(report, hash.of(KEY, version(report.id(), report.version())));
  }

  /** The stamp of a changed report, whose version has been raised by one. */
  public String next(StampedReport report, String before) {
    return stamp(report, key(report.id(), report.version(), before));
  }

  private String stamp(StampedReport report, String key) {
    var lock = DigestUtils.sha256Hex(hash.of(KEY, version(report.id(), report.version() + 1)));
    return String.join(".", key, lock, hash.of(COLUMNS, report.text()));
  }

  boolean holds(StampedReport report, String stamp) {
    return hash.matches(COLUMNS, report.text(), stamp.substring(stamp.lastIndexOf('.') + 1));
  }

  /** An entry has one stamp for good: it never changes. */
  public String of(StampedEntry entry) {
    return hash.of(ENTRY, entry.text());
  }

  public boolean holds(StampedEntry entry, String stamp) {
    return hash.matches(ENTRY, entry.text(), stamp);
  }

  /** The key that makes a report this version: under whichever key of the service it was locked. */
  String key(UUID report, int version, String before) {
    var lock = before.split("\\.", -1)[1];
    return hash.all(KEY, version(report, version))
        .filter(it -> DigestUtils.sha256Hex(it).equals(lock))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the stamp is not of this service"));
  }

  private static String version(UUID report, int version) {
    return report + " " + version;
  }
}
