package org.softintel.audit.log;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.softintel.platform.settings.Check;
import org.softintel.platform.settings.CheckResult;
import org.softintel.platform.settings.Settings;

/** Whether the log can be signed, and its last checkpoint kept outside the database. */
public final class LogKeyCheck implements Check {
  private static final String NAME = "audit log";

  @Override
  public List<CheckResult> results(Settings settings, Instant now) {
    var config = settings.as(LogConfig.class);
    var found = new ArrayList<CheckResult>();
    var sentence =
        switch (config.keyStore()) {
          case FILE -> "Its key signs, and has no end.";
          case PKCS11 -> "Its key in the PKCS #11 token signs, and has no end.";
        };
    found.add(
        CheckResult.of(
            NAME,
            sentence,
            () -> new LogKey(config, settings.isLocal(), InstantSource.system()).close()));
    config.lastSigned().map(LogKeyCheck::lastSigned).ifPresent(found::add);
    return found;
  }

  private static CheckResult lastSigned(Path file) {
    if (Files.isDirectory(file)) {
      return CheckResult.wrong(
          NAME, "softintel.audit.log.last-signed is a directory: name a file in it.");
    }
    var folder = file.toAbsolutePath().getParent();
    return folder != null && Files.isWritable(folder)
        ? CheckResult.right(NAME, "Its last checkpoint can be kept outside the database.")
        : CheckResult.wrong(
            NAME, "softintel.audit.log.last-signed is in no folder that takes files.");
  }
}
