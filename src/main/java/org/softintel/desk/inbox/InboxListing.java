package org.softintel.desk.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * One page of the inbox.
 *
 * @param made the moment before the query: anything later is new
 * @param counted the number of all reports, up to {@link Inbox#MOST_COUNTED}
 * @param overdue the number of overdue reports, for a lead
 * @param read the reports that the reader has opened
 */
record InboxListing(
    Instant made, int counted, int overdue, List<InboxReport> page, Set<UUID> read) {
  String countedWords() {
    return words(counted);
  }

  String overdueWords() {
    return overdue == 0 ? "" : words(overdue);
  }

  private static String words(int count) {
    return count < Inbox.MOST_COUNTED ? "" + count : (Inbox.MOST_COUNTED - 1) + "+";
  }
}
