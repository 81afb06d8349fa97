package org.softintel.audit.trail;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.softintel.platform.http.CallerAddress.Call;

/**
 * Nobody who has not signed in may fill the trail, nor keep others out of it: each address has a
 * few entries in a window, and one that counts the rest.
 */
@Singleton
class FailedSignInLimit {
  static final int MOST = 20;
  static final int MOST_ADDRESSES = 500;

  private static final String ALL_OTHERS = "";

  private final Map<Source, Seen> seen = new HashMap<>();

  private record Source(Act act, String network) {}

  private record Seen(int times, Optional<Call> last) {}

  /**
   * What has no entry of its own.
   *
   * @param last empty for all that came from more addresses than are told apart
   */
  record Rest(Act act, int times, Optional<Call> last) {}

  /** Whether this one has an entry of its own; it is counted anyway. */
  synchronized boolean allows(Act act, Optional<Call> call) {
    var own = new Source(act, call.map(Call::network).orElse(ALL_OTHERS));
    var isToldApart = seen.size() < MOST_ADDRESSES || seen.containsKey(own);
    var source = isToldApart ? own : new Source(act, ALL_OTHERS);
    return seen.merge(
                source,
                new Seen(1, isToldApart ? call : Optional.empty()),
                (before, now) -> new Seen(before.times() + 1, now.last()))
            .times()
        <= MOST;
  }

  /** Begins the next window. */
  synchronized List<Rest> endWindow() {
    var rest =
        seen.entrySet().stream()
            .filter(it -> it.getValue().times() > MOST)
            .map(
                it ->
                    new Rest(it.getKey().act(), it.getValue().times() - MOST, it.getValue().last()))
            .toList();
    seen.clear();
    return rest;
  }
}
