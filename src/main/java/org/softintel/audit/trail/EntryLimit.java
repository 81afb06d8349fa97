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

  record Entry(AuditEvent event, Actor actor, RequestContext context) {}

  private record Source(Act act, Optional<String> detail, String from) {}

  private record Seen(int times, Entry last) {}

  /** Whether this one is written; it is counted anyway. */
  synchronized boolean allows(String from, Entry entry) {
    var event = entry.event();
    var own = new Source(event.act(), event.detail(), from);
    var isToldApart = seen.size() < mostSources || seen.containsKey(own);
    var source = isToldApart ? own : new Source(event.act(), Optional.empty(), "");
    var last =
        isToldApart
            ? entry
            : new Entry(AuditEvent.of(event.act()), entry.actor(), RequestContext.NONE);
    return seen.merge(
                source,
                new Seen(1, last),
                (before, now) -> new Seen(before.times() + 1, now.last()))
            .times()
        <= MOST;
  }

  /** Returns the entries that count what was not written, and begins the next window. */
  synchronized List<Entry> endWindow() {
    var rest =
        seen.values().stream()
            .filter(it -> it.times() > MOST)
            .map(it -> rest(it.last(), it.times() - MOST))
            .toList();
    seen.clear();
    return rest;
  }

  private static Entry rest(Entry last, int times) {
    return new Entry(last.event().more(times), last.actor(), last.context());
  }
}
