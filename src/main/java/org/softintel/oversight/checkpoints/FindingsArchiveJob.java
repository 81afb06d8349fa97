package org.softintel.oversight.checkpoints;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Optional;
import org.softintel.audit.selfcheck.SignedFindings;
import org.softintel.platform.monitoring.Alarm;

/** Puts what the self-check found into the folder, also when no checkpoint goes there any more. */
@ApplicationScoped
class FindingsArchiveJob {
  private final SignedFindings findings;
  private final Optional<CheckpointFolder> folder;
  private final AlarmOnce alarm = new AlarmOnce();
  private String last = "";

  FindingsArchiveJob(SignedFindings findings, CheckpointConfig config) {
    this.findings = findings;
    this.folder = config.folder().map(CheckpointFolder::new);
  }

  @Scheduled(
      every = "{softintel.oversight.checkpoints.folder-every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  synchronized void round() {
    if (folder.isEmpty()) {
      return;
    }
    try {
      keepIn(folder.get());
      alarm.isOver();
    } catch (IOException | RuntimeException e) {
      if (alarm.isNew(e)) {
        Alarm.CHECKPOINTS_NOT_ARCHIVED.raise(
            "what the self-check found is not kept outside the database: %s: %s",
            e.getClass().getSimpleName(), e.getMessage());
      }
    }
  }

  private void keepIn(CheckpointFolder place) throws IOException {
    var newest = findings.newest();
    if (newest.isPresent() && !newest.get().name().equals(last)) {
      place.keep(newest.get());
      last = newest.get().name();
    }
  }
}
