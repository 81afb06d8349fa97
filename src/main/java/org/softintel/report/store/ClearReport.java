package org.softintel.report.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.softintel.platform.page.LondonTime;
import org.softintel.report.search.HeldValue;

/**
 * A report with all that its reporter added, to find values in it.
 *
 * @param received after which nobody in it was born
 */
record ClearReport(Report report, List<Addition> additions, LocalDate received) {
  static ClearReport of(Report report, Instant received) {
    return new ClearReport(report, List.of(), day(received));
  }

  static LocalDate day(Instant received) {
    return LocalDate.ofInstant(received, LondonTime.LONDON);
  }

  ClearReport with(List<Addition> added) {
    return new ClearReport(report, added, received);
  }

  /** What tells one report from others best comes first: it is filed under so many only. */
  List<HeldValue> held() {
    return Stream.concat(SearchTerms.of(report), TextTerms.of(this)).toList();
  }

  @Override
  public String toString() {
    return "ClearReport[<redacted>]";
  }
}
