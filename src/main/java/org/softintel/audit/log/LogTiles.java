package org.softintel.audit.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.softintel.audit.log.Checkpoints.Signed;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.audit.trail.EntryLines;
import org.softintel.audit.verify.Tiles;
import org.softintel.platform.identity.Actor;

/** What an auditor is handed of the log. Reading entries is itself an entry. */
@ApplicationScoped
class LogTiles {
  private final LogTables tables;
  private final Checkpoints checkpoints;
  private final EntryLines lines;
  private final AuditTrail trail;

  LogTiles(LogTables tables, Checkpoints checkpoints, EntryLines lines, AuditTrail trail) {
    this.tables = tables;
    this.checkpoints = checkpoints;
    this.lines = lines;
    this.trail = trail;
  }

  Optional<String> checkpoint(boolean witnessed) {
    var asked = witnessed ? checkpoints.newestWitnessed() : checkpoints.newest();
    return asked.map(Signed::note);
  }

  @Transactional
  Optional<byte[]> entries(TileName name, Actor auditor) {
    var entries = tables.entries(name.first(), name.width());
    var found = lines.known(entries).stream().flatMap(Optional::stream).toList();
    if (found.size() < name.width()) {
      return Optional.empty();
    }
    trail.append(AuditEvent.bundleRead(name.first(), found.size()), auditor);
    return Optional.of(Tiles.bundle(found.stream().map(it -> it.text().getBytes(UTF_8)).toList()));
  }
}
