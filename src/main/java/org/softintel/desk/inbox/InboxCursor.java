package org.softintel.desk.inbox;

import jakarta.ws.rs.NotFoundException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a page ended: its last report, and by what that stood there. Whoever opens it or judges it
 * meanwhile moves it, and what comes next must not move with it.
 *
 * @param standing empty in an address that was typed: then it is where it stands now
 */
record InboxCursor(String reference, Optional<Long> standing) {
  private static final Pattern WRITTEN = Pattern.compile("([^.]+)(?:\\.(\\d{1,16}))?");

  static InboxCursor of(InboxReport last, InboxSort sort) {
    return new InboxCursor(last.reference, Optional.of(sort.standing(last)));
  }

  /** Throws not found for what no page of ours holds. */
  static InboxCursor read(String written) {
    var parts = WRITTEN.matcher(written);
    if (!parts.matches()) {
      throw new NotFoundException();
    }
    return new InboxCursor(parts.group(1), Optional.ofNullable(parts.group(2)).map(Long::valueOf));
  }

  /** As it stands in an address. */
  String written() {
    return reference + standing.map(it -> "." + it).orElse("");
  }
}
