package org.softintel.report.entity;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.util.Collection;
import java.util.List;
import org.softintel.report.status.ReportSummary;
import org.softintel.report.store.ReportsTogether.OneOfMany;
import org.softintel.report.store.Timeline;

/** What one report says happened. */
public record Happening(ReportSummary report, Timeline.Event event) {

  /** By when it happened; what nobody can date stands last. */
  public static List<Happening> of(Collection<OneOfMany> reports) {
    return reports.stream()
        .flatMap(
            it ->
                Timeline.told(it.report(), it.summary().arrival().received()).stream()
                    .map(event -> new Happening(it.summary(), event)))
        .sorted(comparing(it -> it.event().happened().orElse(null), nullsLast(naturalOrder())))
        .toList();
  }

  @Override
  public String toString() {
    return "Happening[" + report.reference() + "]";
  }
}
