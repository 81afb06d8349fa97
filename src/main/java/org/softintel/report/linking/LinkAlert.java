package org.softintel.report.linking;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.softintel.platform.page.Coded;

/**
 * Why the team should look at a report that came.
 *
 * @param partners the other reports
 * @param watch the value on the watch list that it holds
 */
public record LinkAlert(
    Cause cause,
    ValueKind kind,
    List<UUID> partners,
    SourceCounter.Range sources,
    Optional<UUID> watch) {

  /** A report holds a value on the watch list. */
  public static LinkAlert watched(Arrival.Watched value) {
    return new LinkAlert(
        Cause.WATCHED, value.kind(), List.of(), SourceCounter.Range.NONE, Optional.of(value.id()));
  }

  /**
   * Without the reports: "Independent sources may have reported the same phone number".
   *
   * @param watcher the name of who watches the value, if somebody does
   */
  public String words(String watcher) {
    return cause.words.formatted(watch.isPresent() ? watcher : kind.inside());
  }

  /** Whether it says all that an alert about an earlier report says. */
  public boolean says(LinkAlert earlier, UUID report) {
    return kind == earlier.kind
        && cause.compareTo(earlier.cause) <= 0
        && partners.contains(report)
        && partners.containsAll(earlier.partners);
  }

  /** Whether an alert about the same report adds nothing to it. */
  public boolean covers(LinkAlert now) {
    return cause == now.cause
        && kind == now.kind
        && watch.equals(now.watch)
        && Set.copyOf(partners).containsAll(now.partners);
  }

  /** What tells most first. */
  public enum Cause implements Coded {
    WATCHED("It may contain a detail that %s is watching"),
    CHILD_SEEN_BEFORE("The child may be named in another report"),
    PERSON_NEAR_A_CHILD("Somebody named here may also be named in an open report about a child"),
    TWO_SOURCES("Independent sources may have reported the same %s"),
    SEVERAL_REPORTS("Several reports within a short time may mention the same %s");

    private final String words;

    Cause(String words) {
      this.words = words;
    }
  }
}
