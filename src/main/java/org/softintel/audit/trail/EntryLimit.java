package org.softintel.audit.trail;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.softintel.platform.identity.Actor;

/**
 * Nobody may fill the trail, nor keep others out of it: what comes from one source has a few
 * entries in a window, and one that counts the rest.
 */
final class EntryLimit {
  static final int MOST = 20;

  private final int mostSources;
  private final Map<Source, Seen> seen = new HashMap<>();

  /** Sources beyond {@code mostSources} in a window are one. */
  EntryLimit(int mostSources) {
    this.mostSources = mostSources;
  }

  record Attempt(AuditEvent event, Actor actor, RequestContext context) {}

  private record Source(Act act, Optional<String> detail, String from) {}

  private record Seen(int times, Attempt last) {}

  /** Whether this one is written; it is counted anyway. */
  synchronized boolean allows(String from, Attempt attempt) {
    var event = attempt.event();
    var own = new Source(event.act(), event.detail(), from);
    var isToldApart = seen.size() < mostSources || seen.containsKey(own);
    var source = isToldApart ? own : new Source(event.act(), Optional.empty(), "");
    var last =
        isToldApart
            ? attempt
            : new Attempt(AuditEvent.of(event.act()), attempt.actor(), RequestContext.NONE);
    return seen.merge(
                source,
                new Seen(1, last),
                (before, now) -> new Seen(before.times() + 1, now.last()))
            .times()
        <= MOST;
  }

  /** Returns the entries that count what was not written, and begins the next window. */
  synchronized List<Attempt> endWindow() {
    var rest =
        seen.values().stream()
            .filter(it -> it.times() > MOST)
            .map(it -> rest(it.last(), it.times() - MOST))
            .toList();
    seen.clear();
    return rest;
  }

  private static Attempt rest(Attempt last, int times) {
    return new Attempt(last.event().more(times), last.actor(), last.context());
  }
}
