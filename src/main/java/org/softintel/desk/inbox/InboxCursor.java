package org.softintel.desk.inbox;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.softintel.platform.page.Option;

/**
 * Where a page begins or ends: the place of the report beside it at that moment. The report may
 * move, or be hidden from the reader, before the page is opened; the page must not move with it.
 *
 * @param way whether the page is before or after that report
 * @param part in which it stood
 * @param strength how strong its danger was, if it stood among that
 * @param standing its {@link InboxSort#standing}
 */
record InboxCursor(
    Way way, InboxPart part, int strength, long standing, Instant received, UUID id) {
  private static final Pattern WRITTEN =
      Pattern.compile(
          "([dn]?)(\\d)\\.(\\d{1,16})\\.(\\d{1,16})\\."
              + "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

  enum Way {
    AFTER("after"),
    BEFORE("before");

    private final String name;

    Way(String name) {
      this.name = name;
    }
  }

  static InboxCursor of(Way way, InboxReport beside, InboxSort sort, Collection<String> mine) {
    return new InboxCursor(
        way,
        beside.part(mine),
        beside.dangerStrength,
        sort.standing(beside),
        beside.receivedAt,
        beside.id);
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
    return new InboxCursor(
        way,
        InboxPart.of(parts.group(1)).orElseThrow(),
        Integer.parseInt(parts.group(2)),
        Long.parseLong(parts.group(3)),
        Instant.EPOCH.plus(Long.parseLong(parts.group(4)), ChronoUnit.MICROS),
        UUID.fromString(parts.group(5)));
  }

  /** Its name and its value in an address. */
  Option written() {
    var micros = ChronoUnit.MICROS.between(Instant.EPOCH, received);
    return new Option(way.name, part.code() + strength + "." + standing + "." + micros + "." + id);
  }
}
