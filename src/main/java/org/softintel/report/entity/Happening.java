package org.softintel.report.entity;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.partitioningBy;

import java.util.Collection;
import java.util.List;
import org.softintel.report.status.ReportSummary;
import org.softintel.report.store.ReportsTogether.OneOfMany;
import org.softintel.report.store.Timeline;

/** What one report says happened. */
public record Happening(ReportSummary report, Timeline.Event event) {

  /** By when they happened; those that nobody can date are apart. */
  public record Lanes(List<Happening> dated, List<Happening> undated) {}

  public static Lanes of(Collection<OneOfMany> reports) {
    var byDate =
        reports.stream()
            .flatMap(
                it ->
                    Timeline.told(it.report(), it.summary().arrival().received()).stream()
                        .map(event -> new Happening(it.summary(), event)))
            .collect(partitioningBy(it -> it.event().happened().isPresent()));
    return new Lanes(
        requireNonNull(byDate.get(true)).stream()
            .sorted(comparing(it -> it.event().happened().orElseThrow()))
            .toList(),
        requireNonNull(byDate.get(false)));
  }

  @Override
  public String toString() {
    return "Happening[" + report.reference() + "]";
  }
}
