package org.softintel.oversight.auditors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.util.Optional;
import org.softintel.audit.log.Checkpoints.Signed;
import org.softintel.audit.log.Checkpoints;
import org.softintel.audit.trail.AuditEvent.EntriesTaken;
import org.softintel.audit.trail.AuditEvent.LogTaken;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.audit.trail.Filter;
import org.softintel.audit.trail.Finding;
import org.softintel.audit.trail.Findings;
import org.softintel.platform.identity.Actor;

/** Records that something is taken away, before its first byte is. */
@ApplicationScoped
class Taking {
  private final AuditTrail trail;
  private final Checkpoints checkpoints;
  private final Findings findings;

  Taking(AuditTrail trail, Checkpoints checkpoints, Findings findings) {
    this.trail = trail;
    this.checkpoints = checkpoints;
    this.findings = findings;
  }

  /** What the whole log is now, so that nothing need be counted. */
  Optional<Signed> newest() {
    return checkpoints.newest();
  }

  /** The checkpoint that ends the file; unknown as long as the log is empty. */
  @Transactional
  Signed log(String format, Actor auditor) {
    var newest = checkpoints.newest().orElseThrow(NotFoundException::new);
    trail.append(new LogTaken(format, newest.size()), auditor);
    return newest;
  }

  /** The filter, ended at the newest entry there is: what comes meanwhile is not in the file. */
  @Transactional
  Filter entries(String format, Filter asked, Actor auditor) {
    long end = findings.batch(Filter.ALL, 1).stream().mapToLong(Finding::number).sum() + 1;
    var ended = asked.olderThan(Math.min(asked.before(), end));
    trail.append(new EntriesTaken(format, ended), auditor);
    return ended;
  }
}
