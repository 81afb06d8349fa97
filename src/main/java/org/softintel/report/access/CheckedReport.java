package org.softintel.report.access;

import java.util.Set;
import java.util.UUID;

/**
 * A report as it stands in the database.
 *
 * @param holds whether its row and its readers are what the service made of them
 * @param alteredEntries those that the service did not write so
 * @param wasRestricted whether it was ever restricted, as its entries say
 */
record CheckedReport(
    StampedReport report, boolean holds, Set<UUID> alteredEntries, boolean wasRestricted) {
  boolean isIntact() {
    return holds && alteredEntries.isEmpty();
  }

  boolean isReadBy(String account) {
    return isIntact() && report.isReadBy(account);
  }
}
