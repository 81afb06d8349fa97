package org.softintel.report.place;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.softintel.report.linking.ReportSource;

/**
 * The places that a report names, without a word of them.
 *
 * @param area code of the area that it is about, if it is one of the settings
 */
public record PlacesOfReport(
    UUID report,
    Instant received,
    Optional<String> area,
    ReportSource source,
    List<PlaceMention> mentions) {
  public PlacesOfReport with(ReportSource other) {
    return new PlacesOfReport(report, received, area, other, mentions);
  }

  @Override
  public String toString() {
    return "PlacesOfReport[" + report + "]";
  }
}
