package org.softintel.audit.trail;

import java.util.List;
import java.util.Optional;
import org.softintel.audit.trail.EntryLines.Line;
import org.softintel.platform.database.Sql;

/** The lines of the trail as its rows are now, read past the service. */
public final class StoredLines {
  private StoredLines() {}

  public static List<byte[]> of(Sql sql, List<Long> entries) {
    return new EntryLines(sql, new TrailRows(sql))
        .known(entries).stream().map(Optional::orElseThrow).map(Line::bytes).toList();
  }
}
