package org.softintel.inbox;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * One page of the inbox.
 *
 * @param counted how many there are in all, up to {@link Inbox#MOST_COUNTED}
 * @param read those that its reader has opened
 */
record Listing(int counted, List<InboxReport> page, Set<UUID> read) {
  String countedWords() {
    return counted < Inbox.MOST_COUNTED ? "" + counted : (Inbox.MOST_COUNTED - 1) + "+";
  }
}
