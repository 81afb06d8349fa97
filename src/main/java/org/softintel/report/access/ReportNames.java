package org.softintel.report.access;

import java.util.List;
import java.util.UUID;

/** Unseals what a report says of people, to compare it with one reader's own name. */
public interface ReportNames {
  Written in(UUID report);

  /**
   * Unsealed words.
   *
   * @param names of each person in it, and of its reporter
   * @param texts everything that was written, additions too
   */
  record Written(List<String> names, List<String> texts) {
    @Override
    public String toString() {
      return "Written[<redacted>]";
    }
  }
}
