package org.softintel.oversight.checkpoints;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Optional;
import org.softintel.audit.cosigning.CosignedCheckpoints;
import org.softintel.audit.log.LogReader;
import org.softintel.audit.log.Proofs;
import org.softintel.platform.monitoring.Alarm;
import org.softintel.platform.monitoring.DiskSpace;
import org.softintel.platform.monitoring.WatchedDisk;

/** Puts the newest checkpoint, and the newest that is witnessed, into the folder. */
@ApplicationScoped
class CheckpointArchiveJob {
  private final CosignedCheckpoints checkpoints;
  private final Optional<CheckpointArchive> keeper;
  private final AlarmOnce alarm = new AlarmOnce();

  CheckpointArchiveJob(
      CosignedCheckpoints checkpoints,
      LogReader shelf,
      Proofs proofs,
      CheckpointConfig config,
      DiskSpace disks) {
    this.checkpoints = checkpoints;
    config.folder().ifPresent(it -> disks.watch(WatchedDisk.CHECKPOINTS, it));
    this.keeper =
        config
            .folder()
            .map(CheckpointFolder::new)
            .map(it -> new CheckpointArchive(it, shelf::opened, proofs::consistency));
  }

  @Scheduled(
      every = "{softintel.oversight.checkpoints.folder-every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  synchronized void round() {
    if (keeper.isEmpty()) {
      return;
    }
    try {
      keeper.get().look();
      keeper.get().archive(checkpoints.newest(), checkpoints.newestWitnessed());
      alarm.isOver();
    } catch (IOException | RuntimeException e) {
      if (alarm.isNew(e)) {
        Alarm.CHECKPOINTS_NOT_ARCHIVED.raise(
            "checkpoints are not kept outside the database: %s: %s",
            e.getClass().getSimpleName(), e.getMessage());
      }
    }
  }
}
