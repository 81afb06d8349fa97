package org.softintel.report.place;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.softintel.report.linking.ReportSource;
import org.softintel.report.linking.ReportSource.Knowing;
import org.softintel.report.linking.SourceCounter;

/** A place is a hotspot if reports of 28 days about it have three independent sources at least. */
public final class HotspotRule {
  public static final int SOURCES = 3;
  public static final Duration TIME = Duration.ofDays(28);

  /** Each is compared with each other. */
  private static final int MOST_COMPARED = 100;

  private final SourceCounter counter;

  public HotspotRule(SourceCounter counter) {
    this.counter = counter;
  }

  /** Whether a report came late enough to count. */
  private static boolean isLately(PlacesOfReport report, Instant now) {
    return !report.received().isBefore(now.minus(TIME));
  }

  /**
   * Of many reports the newest are compared. The others raise the upper end alone, by one for each
   * origin that none of the newest has.
   */
  public SourceCounter.Range sources(List<PlacesOfReport> newestFirst) {
    var compared = newestFirst.stream().limit(MOST_COMPARED).map(PlacesOfReport::source).toList();
    var range = counter.count(compared);
    return new SourceCounter.Range(range.atLeast(), range.atMost() + more(newestFirst));
  }

  private static int more(List<PlacesOfReport> newestFirst) {
    var compared = origins(newestFirst.stream().limit(MOST_COMPARED)).collect(toSet());
    var others = origins(newestFirst.stream().skip(MOST_COMPARED)).distinct();
    return (int) others.filter(it -> !compared.contains(it)).count();
  }

  /** A report that nobody knows who told is of an origin of its own. */
  private static Stream<String> origins(Stream<PlacesOfReport> reports) {
    return reports
        .filter(it -> it.source().counts())
        .map(it -> it.source().origin().orElseGet(it.report()::toString));
  }

  /** Judges a place by its reports of the last days. */
  public Lately judge(PlaceGroup group, Instant now) {
    var reports = group.of(it -> isLately(it, now)).map(PlaceGroup::reports).orElse(List.of());
    return new Lately(reports, sources(reports));
  }

  /** The reports of a place that came lately, and their sources. */
  public record Lately(List<PlacesOfReport> reports, SourceCounter.Range sources) {
    public boolean isHotspot() {
      return sources.atLeast() >= SOURCES;
    }

    /**
     * The reports of what children said that may make it a hotspot, if their names tell that they
     * are other children; none if that decides nothing.
     */
    public List<PlacesOfReport> undecided() {
      var ofChildren = reports.stream().filter(it -> isOfChild(it.source())).toList();
      var isOpen = !isHotspot() && sources.atLeast() + ofChildren.size() > SOURCES;
      return isOpen ? ofChildren : List.of();
    }
  }

  private static boolean isOfChild(ReportSource source) {
    return source.counts() && source.knowing() == Knowing.CHILD;
  }
}
