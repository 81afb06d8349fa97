package org.softintel.dispatch;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.softintel.notary.Checkpoints.Signed;
import org.softintel.witness.VouchedCheckpoints;

/** Puts the newest checkpoint, and the newest that is witnessed, into the folder. */
@ApplicationScoped
class FolderRounds {
  private static final Logger LOG = Logger.getLogger(FolderRounds.class);

  private final VouchedCheckpoints checkpoints;
  private final Optional<CheckpointFolder> folder;
  private String newest = "";
  private String witnessed = "";
  private boolean hindered;

  FolderRounds(VouchedCheckpoints checkpoints, DispatchConfig config) {
    this.checkpoints = checkpoints;
    this.folder = config.checkpointFolder().map(CheckpointFolder::new);
  }

  @Scheduled(
      every = "{softintel.log.checkpoint-folder-every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  synchronized void round() {
    if (folder.isEmpty()) {
      return;
    }
    try {
      newest = kept(folder.get(), checkpoints.newest(), newest);
      witnessed = kept(folder.get(), checkpoints.newestWitnessed(), witnessed);
      hindered = false;
    } catch (IOException | RuntimeException e) {
      complain(e);
      hindered = true;
    }
  }

  private static String kept(CheckpointFolder folder, Optional<Signed> checkpoint, String last)
      throws IOException {
    var note = checkpoint.map(Signed::note).orElse(last);
    if (!note.equals(last)) {
      folder.keep(checkpoint.orElseThrow());
    }
    return note;
  }

  /** Once, not with each round of a long outage. */
  private void complain(Exception e) {
    if (!hindered) {
      LOG.errorf(
          "ALARM: checkpoints are not kept outside the database: %s: %s",
          e.getClass().getSimpleName(), e.getMessage());
    }
  }
}
