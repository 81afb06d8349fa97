package org.softintel.desk.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * One page of the inbox.
 *
 * @param counted how many there are in all, up to {@link Inbox#MOST_COUNTED}
 * @param made before it was looked up: what came later is news
 * @param overdue how many are, for a lead
 * @param read those that its reader has opened
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
