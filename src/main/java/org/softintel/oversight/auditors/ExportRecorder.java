package org.softintel.oversight.auditors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.util.Optional;
import org.softintel.audit.log.Checkpoints;
import org.softintel.audit.log.Checkpoints.Signed;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditReader;
import org.softintel.audit.trail.AuditRow;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.audit.trail.EntryFilter;
import org.softintel.platform.identity.Actor;

/** Records that something is taken away, before its first byte is. */
@ApplicationScoped
class ExportRecorder {
  private final AuditTrail trail;
  private final Checkpoints checkpoints;
  private final AuditReader auditReader;

  ExportRecorder(AuditTrail trail, Checkpoints checkpoints, AuditReader auditReader) {
    this.trail = trail;
    this.checkpoints = checkpoints;
    this.auditReader = auditReader;
  }

  /** What the whole log is now, so that nothing need be counted. */
  Optional<Signed> newest() {
    return checkpoints.newest();
  }

  /** The checkpoint that ends the file; unknown as long as the log is empty. */
  @Transactional
  Signed recordLogExport(String format, Actor auditor) {
    var newest = checkpoints.newest().orElseThrow(NotFoundException::new);
    trail.append(AuditEvent.logTaken(format, newest.size()), auditor);
    return newest;
  }

  /** The filter, ended at the newest entry there is: what comes meanwhile is not in the file. */
  @Transactional
  EntryFilter recordEntriesExport(String format, EntryFilter asked, Actor auditor) {
    long end = auditReader.batch(EntryFilter.ALL, 1).stream().mapToLong(AuditRow::row).sum() + 1;
    var ended = asked.olderThan(Math.min(asked.before(), end));
    trail.append(AuditEvent.entriesTaken(format, ended), auditor);
    return ended;
  }

  /** {@code size} of the log that the proofs lead to. */
  @Transactional
  void recordEvidence(String reference, long size, int entries, Actor auditor) {
    trail.append(AuditEvent.evidenceMade(reference, size, entries), auditor);
  }
}
