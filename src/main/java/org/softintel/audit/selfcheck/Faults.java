package org.softintel.audit.selfcheck;

import java.util.List;
import org.softintel.platform.database.Sql.RowReader;

/** What one of the checks found, of which there may be more than are named. */
record Faults(long count, List<String> named) {
  static final int NAMED_AT_MOST = 100;

  static final RowReader<Said> READER = row -> new Said(row.text(1), row.number(2));

  record Said(String words, long ofAll) {}

  static Faults of(List<Said> said) {
    long count = said.stream().mapToLong(Said::ofAll).findFirst().orElse(0);
    return new Faults(count, said.stream().map(Said::words).map(Faults::printable).toList());
  }

  /** Whoever writes rows must not be able to have a text of their own signed. */
  private static String printable(String words) {
    var line = words.replaceAll("[^ -~]", "?");
    return line.substring(0, Math.min(line.length(), 200));
  }
}
