package org.softintel.report.linking;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.softintel.platform.page.Coded;
import org.softintel.platform.page.TextRules;

/**
 * Why the team should look at a report that came.
 *
 * @param kinds of the details that the same reports share
 * @param partners the other reports
 * @param sources of all of them with the one that came
 * @param before of the others alone
 * @param watch the value on the watch list that it holds
 */
public record LinkAlert(
    Cause cause,
    List<ValueKind> kinds,
    List<UUID> partners,
    SourceCounter.Range sources,
    SourceCounter.Range before,
    Optional<UUID> watch) {

  /** A report holds a value on the watch list. */
  public static LinkAlert watched(Arrival.Watched value) {
    return new LinkAlert(
        Cause.WATCHED,
        List.of(value.kind()),
        List.of(),
        SourceCounter.Range.NONE,
        SourceCounter.Range.NONE,
        Optional.of(value.id()));
  }

  /** Those with one cause that name the same reports are one. */
  public static List<LinkAlert> joined(List<LinkAlert> alerts) {
    var joined = new LinkedHashMap<List<Object>, LinkAlert>();
    for (var alert : alerts) {
      joined.merge(
          List.of(alert.cause, Set.copyOf(alert.partners), alert.watch), alert, LinkAlert::with);
    }
    return List.copyOf(joined.values());
  }

  private LinkAlert with(LinkAlert other) {
    var all = Stream.concat(kinds.stream(), other.kinds.stream()).distinct().sorted().toList();
    return new LinkAlert(cause, all, partners, sources, before, watch);
  }

  /**
   * Without the reports: "Independent sources may have reported the same phone number".
   *
   * @param watcher the name of who watches the value, if somebody does
   */
  public String words(String watcher) {
    var what = TextRules.listed(kinds.stream().map(ValueKind::inside).toList());
    return watch.isPresent()
        ? cause.words.formatted(watcher) + " (" + what + ")"
        : cause.words.formatted(what);
  }

  /** What is new: "was 2 reports from 1 source, now 3 reports from 2 sources". */
  public String rise() {
    var now = partners.size() + 1;
    return "was %s from %s, now %d reports from %s"
        .formatted(
            now == 2 ? "1 report" : now - 1 + " reports", before.words(), now, sources.words());
  }

  /** Whether it says all that an alert about an earlier report says. */
  public boolean says(LinkAlert earlier, UUID report) {
    return kinds.containsAll(earlier.kinds)
        && cause.compareTo(earlier.cause) <= 0
        && partners.contains(report)
        && partners.containsAll(earlier.partners);
  }

  /** Whether an alert about the same report adds nothing to it. */
  public boolean covers(LinkAlert now) {
    return cause == now.cause
        && kinds.containsAll(now.kinds)
        && watch.equals(now.watch)
        && Set.copyOf(partners).containsAll(now.partners);
  }

  /** What tells most first. */
  public enum Cause implements Coded {
    WATCHED("It may contain a detail that %s is watching"),
    CHILD_SEEN_BEFORE("The child may be named in another report"),
    PERSON_NEAR_A_CHILD("Somebody named here may also be named in an open report about a child"),
    TWO_SOURCES("Independent sources may have reported the same %s"),
    SEVERAL_REPORTS("Several reports within a short time may mention the same %s"),
    CLOSED_BEFORE("A closed report may mention the same %s");

    private final String words;

    Cause(String words) {
      this.words = words;
    }
  }
}
