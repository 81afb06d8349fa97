package org.softintel.platform.http;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Counts the bytes of request bodies that are held at once, in all, for each network and for each
 * account, so that no number of callers can fill the memory or keep others out.
 */
@Singleton
class BodiesInFlight {
  /** Of both bounds; those who are known have the rest. */
  private static final int STRANGERS_PART = 4;

  /** Of what a network may: from however many networks, somebody is one account. */
  private static final int ACCOUNTS_PART = 4;

  private final long mostInAll;
  private final long mostPerAddress;
  private final Map<String, Long> held = new HashMap<>();

  @Inject
  BodiesInFlight(WebConfig config) {
    this(config.bodies().inAll().asLongValue(), config.bodies().perAddress().asLongValue());
  }

  BodiesInFlight(long mostInAll, long mostPerAddress) {
    this.mostInAll = mostInAll;
    this.mostPerAddress = mostPerAddress;
  }

  /** Whose a body is: a stranger shows no account. */
  record Source(Optional<String> account, String network) {}

  enum Answer {
    TAKEN,
    ADDRESS_FULL,
    ALL_FULL
  }

  private record Bound(String of, long most, Answer refusal) {}

  /** What was taken must be given back, even if it is never read. */
  synchronized Answer take(Source source, long bytes) {
    var refusal =
        bounds(source)
            .filter(it -> held.getOrDefault(it.of(), 0L) + bytes > it.most())
            .map(Bound::refusal)
            .findFirst();
    if (refusal.isEmpty()) {
      bounds(source).forEach(it -> held.merge(it.of(), bytes, Long::sum));
    }
    return refusal.orElse(Answer.TAKEN);
  }

  synchronized void giveBack(Source source, long bytes) {
    bounds(source)
        .forEach(
            it -> held.computeIfPresent(it.of(), (of, all) -> all == bytes ? null : all - bytes));
  }

  private Stream<Bound> bounds(Source source) {
    var all = new Bound("all", mostInAll, Answer.ALL_FULL);
    return source
        .account()
        .map(
            it ->
                Stream.of(
                    new Bound("account " + it, mostPerAddress / ACCOUNTS_PART, Answer.ADDRESS_FULL),
                    new Bound("known " + source.network(), mostPerAddress, Answer.ADDRESS_FULL),
                    all))
        .orElseGet(
            () ->
                Stream.of(
                    new Bound(
                        "stranger " + source.network(),
                        mostPerAddress / STRANGERS_PART,
                        Answer.ADDRESS_FULL),
                    new Bound("strangers", mostInAll / STRANGERS_PART, Answer.ALL_FULL),
                    all));
  }
}
