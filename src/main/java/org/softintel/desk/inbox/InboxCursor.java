package org.softintel.desk.inbox;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.softintel.platform.page.Option;

/**
 * Where a page begins or ends: a report beside it, and its {@link InboxSort#standing} at that
 * moment. The report may move before the page is opened; the page must not move with it.
 *
 * @param way whether the page is before or after that report
 * @param part in which it stood then
 * @param standing empty in a typed address: then its place now counts
 */
record InboxCursor(Way way, String reference, InboxPart part, Optional<Long> standing) {
  private static final Pattern WRITTEN = Pattern.compile("([^.]+)(?:\\.([dn]?)(\\d{1,16}))?");

  enum Way {
    AFTER("after"),
    BEFORE("before");

    private final String name;

    Way(String name) {
      this.name = name;
    }
  }

  static InboxCursor of(Way way, InboxReport beside, InboxSort sort, Collection<String> mine) {
    var standing = Optional.of(sort.standing(beside));
    return new InboxCursor(way, beside.reference, beside.part(mine), standing);
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
    var part = Optional.ofNullable(parts.group(2)).flatMap(InboxPart::of).orElse(InboxPart.REST);
    return new InboxCursor(way, parts.group(1), part, standing);
  }

  /** Its name and its value in an address. */
  Option written() {
    return new Option(way.name, reference + standing.map(it -> "." + part.code() + it).orElse(""));
  }
}
