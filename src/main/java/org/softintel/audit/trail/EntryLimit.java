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
  private final int mostInFull;
  private final Map<Source, Seen> seen = new HashMap<>();

  /**
   * Sources beyond {@code mostInFull} in a window have one entry each, and beyond {@code
   * mostSources} they are one.
   */
  EntryLimit(int mostSources, int mostInFull) {
    this.mostSources = mostSources;
    this.mostInFull = mostInFull;
  }

  record Attempt(AuditEvent event, Actor actor, RequestContext context) {}

  private record Source(Act act, Optional<String> detail, String from) {}

  private record Seen(int times, int most, Attempt last) {
    private Seen and(Seen now) {
      return new Seen(times + 1, most, now.last());
    }
  }

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
    var most = seen.size() < mostInFull ? MOST : 1;
    var times = seen.merge(source, new Seen(1, most, last), Seen::and);
    return times.times() <= times.most();
  }

  /** Returns the entries that count what was not written, and begins the next window. */
  synchronized List<Attempt> endWindow() {
    var rest =
        seen.values().stream()
            .filter(it -> it.times() > it.most())
            .map(it -> rest(it.last(), it.times() - it.most()))
            .toList();
    seen.clear();
    return rest;
  }

  private static Attempt rest(Attempt last, int times) {
    return new Attempt(last.event().more(times), last.actor(), last.context());
  }
}
