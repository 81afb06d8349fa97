package org.softintel.desk.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.identity.CurrentSession;
import org.softintel.platform.page.StrictJson;
import org.softintel.platform.sealing.BriefSealer;
import org.softintel.platform.sealing.BrieflySealed;
import org.softintel.platform.sealing.CannotUnseal;
import org.softintel.platform.sealing.SealedPlace;
import org.softintel.report.store.ReportSearch.Sought;

/**
 * Seals a search for its address, so that nobody reads there what somebody looks for. A token opens
 * in the session in which it was made, for half an hour.
 */
@ApplicationScoped
class SearchToken implements BrieflySealed {
  static final Duration LASTS = Duration.ofMinutes(30);

  private static final SealedPlace PLACE = new SealedPlace("search", "token", new UUID(0, 0));

  /** Tokens of the same length do not tell how much was typed. */
  private static final int BLOCK = 256;

  /** An address has room for so many. */
  private static final int MOST_PAGES = 8;

  private final BriefSealer sealer;
  private final InstantSource clock;

  SearchToken(BriefSealer sealer, InstantSource clock) {
    this.sealer = sealer;
    this.clock = clock;
  }

  /**
   * One page of what was found.
   *
   * @param ends the last report of each page before it
   * @param cut whether there were more of them than an address has room for
   */
  record Page(Sought sought, List<UUID> ends, boolean cut) {
    static Page first(Sought sought) {
      return new Page(sought, List.of(), false);
    }

    Optional<UUID> after() {
      return ends.isEmpty() ? Optional.empty() : Optional.of(ends.get(ends.size() - 1));
    }

    Page next(UUID end) {
      var all = Stream.concat(ends.stream(), Stream.of(end)).toList();
      var more = Math.max(0, all.size() - MOST_PAGES);
      return new Page(sought, all.subList(more, all.size()), cut || more > 0);
    }

    /** The first one, where nobody knows any more which was before it. */
    Optional<Page> previous() {
      if (ends.isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(
          isOnlyFirst() ? first(sought) : new Page(sought, ends.subList(0, ends.size() - 1), cut));
    }

    boolean isOnlyFirst() {
      return cut && ends.size() == 1;
    }
  }

  @Override
  public Duration lasts() {
    return LASTS;
  }

  private record Content(Page page, String account, String session, Instant until) {}

  String seal(Page page, Actor by, CurrentSession session) {
    var until = clock.instant().plus(LASTS);
    var json = json(new Content(page, by.subject(), session.mark(), until));
    var padded = Arrays.copyOf(json, (json.length / BLOCK + 1) * BLOCK);
    Arrays.fill(padded, json.length, padded.length, (byte) ' ');
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sealer.seal(padded, PLACE));
  }

  /** As text first: as bytes, an emoji would take twelve of them. */
  private static byte[] json(Content content) {
    try {
      return StrictJson.MAPPER.writeValueAsString(content).getBytes(UTF_8);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Empty for a token that is too old, another's, of another session, or none of ours. */
  Optional<Page> open(String token, Actor by, CurrentSession session) {
    try {
      var json = sealer.open(Base64.getUrlDecoder().decode(token), PLACE);
      return Optional.of(StrictJson.read(json, Content.class))
          .filter(it -> it.account.equals(by.subject()) && it.session.equals(session.mark()))
          .filter(it -> it.until.isAfter(clock.instant()))
          .map(Content::page);
    } catch (IllegalArgumentException | CannotUnseal e) {
      return Optional.empty();
    }
  }
}
