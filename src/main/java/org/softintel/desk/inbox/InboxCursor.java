package org.softintel.desk.inbox;

import jakarta.ws.rs.NotFoundException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a page ended: its last report, and its {@link InboxSort#standing} at that moment. The
 * report may move before the next page is opened; the next page must not move with it.
 *
 * @param standing empty in a typed address: then its place now counts
 */
record InboxCursor(String reference, Optional<Long> standing) {
  private static final Pattern WRITTEN = Pattern.compile("([^.]+)(?:\\.(\\d{1,16}))?");

  static InboxCursor of(InboxReport last, InboxSort sort) {
    return new InboxCursor(last.reference, Optional.of(sort.standing(last)));
  }

  /** Throws not found for a text that {@link #written} never makes. */
  static InboxCursor read(String written) {
    var parts = WRITTEN.matcher(written);
    if (!parts.matches()) {
      throw new NotFoundException();
    }
    return new InboxCursor(parts.group(1), Optional.ofNullable(parts.group(2)).map(Long::valueOf));
  }

  String written() {
    return reference + standing.map(it -> "." + it).orElse("");
  }
}
