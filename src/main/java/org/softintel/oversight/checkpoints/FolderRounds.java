package org.softintel.oversight.checkpoints;

import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.softintel.audit.cosigning.CosignedCheckpoints;
import org.softintel.audit.log.LogReader;
import org.softintel.audit.log.Proofs;
import org.softintel.audit.verify.Checkpoint;

/** Puts the newest checkpoint, and the newest that is witnessed, into the folder. */
@ApplicationScoped
class FolderRounds {
  private static final Logger LOG = Logger.getLogger(FolderRounds.class);

  private final CosignedCheckpoints checkpoints;
  private final Optional<FolderKeeper> keeper;
  private final Complaint complaint = new Complaint();

  FolderRounds(
      CosignedCheckpoints checkpoints, LogReader shelf, Proofs proofs, DispatchConfig config) {
    this.checkpoints = checkpoints;
    this.keeper =
        config
            .checkpointFolder()
            .map(it -> new FolderKeeper(new CheckpointFolder(it), new OurLog(shelf, proofs)));
  }

  @Scheduled(
      every = "{softintel.log.checkpoint-folder-every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  synchronized void round() {
    if (keeper.isEmpty()) {
      return;
    }
    try {
      keeper.get().look();
      keeper.get().keep(checkpoints.newest(), checkpoints.newestWitnessed());
      complaint.isOver();
    } catch (IOException | RuntimeException e) {
      complain(e);
    }
  }

  private record OurLog(LogReader shelf, Proofs proofs) implements FolderKeeper.Log {
    @Override
    public Checkpoint opened(String note) {
      return shelf.opened(note);
    }

    @Override
    public List<byte[]> consistency(long from, long to) {
      return proofs.consistency(from, to);
    }
  }

  private void complain(Exception e) {
    if (complaint.isNew(e)) {
      LOG.errorf(
          "ALARM: checkpoints are not kept outside the database: %s: %s",
          e.getClass().getSimpleName(), e.getMessage());
    }
  }
}
