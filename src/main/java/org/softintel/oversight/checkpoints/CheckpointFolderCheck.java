package org.softintel.oversight.checkpoints;

import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import org.softintel.platform.settings.Check;
import org.softintel.platform.settings.CheckResult;
import org.softintel.platform.settings.Settings;

/** Whether checkpoints can leave the database for a folder. Puts nothing there: it would stay. */
public final class CheckpointFolderCheck implements Check {
  private static final String NAME = "checkpoints";
  private static final String SETTING = "softintel.oversight.checkpoints.folder";

  @Override
  public List<CheckResult> results(Settings settings, Instant now) {
    var folder = settings.as(CheckpointConfig.class).folder();
    if (folder.isEmpty()) {
      return List.of(
          CheckResult.right(NAME, "They are put into no folder: " + SETTING + " is empty."));
    }
    return List.of(
        Files.isDirectory(folder.get()) && Files.isWritable(folder.get())
            ? CheckResult.right(NAME, "Their folder takes files.")
            : CheckResult.wrong(NAME, SETTING + " is not a folder that takes files."));
  }
}
