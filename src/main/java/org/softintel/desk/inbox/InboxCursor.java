package org.softintel.desk.inbox;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.softintel.platform.page.Option;

/**
 * Where a page begins or ends: a report beside it, and its {@link InboxSort#standing} at that
 * moment. The report may move before the page is opened; the page must not move with it.
 *
 * @param urgent whether it stood among those in possible danger then
 * @param way whether the page is before or after that report
 * @param standing empty in a typed address: then its place now counts
 */
record InboxCursor(Way way, String reference, boolean urgent, Optional<Long> standing) {
  private static final Pattern WRITTEN = Pattern.compile("([^.]+)(?:\\.(d?)(\\d{1,16}))?");

  enum Way {
    AFTER("after"),
    BEFORE("before");

    private final String name;

    Way(String name) {
      this.name = name;
    }
  }

  static InboxCursor of(Way way, InboxReport beside, InboxSort sort) {
    var standing = Optional.of(sort.standing(beside));
    return new InboxCursor(way, beside.reference, beside.isUrgent(), standing);
  }

  /** Throws not found for a text that {@link #written} never makes. */
  static Optional<InboxCursor> of(MultivaluedMap<String, String> query) {
    return Stream.of(Way.values())
        .flatMap(way -> Stream.ofNullable(query.getFirst(way.name)).map(it -> read(way, it)))
        .findFirst();
  }

  static InboxCursor read(Way way, String written) {
    var parts = WRITTEN.matcher(written);
    if (!parts.matches()) {
      throw new NotFoundException();
    }
    var standing = Optional.ofNullable(parts.group(3)).map(Long::valueOf);
    return new InboxCursor(way, parts.group(1), "d".equals(parts.group(2)), standing);
  }

  /** Its name and its value in an address. */
  Option written() {
    return new Option(
        way.name, reference + standing.map(it -> (urgent ? ".d" : ".") + it).orElse(""));
  }
}
