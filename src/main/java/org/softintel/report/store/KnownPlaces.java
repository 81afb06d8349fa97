package org.softintel.report.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.softintel.report.linking.SourceCounter;
import org.softintel.report.place.PlaceKind;
import org.softintel.report.place.PlaceTimes;
import org.softintel.report.place.SaferPlaces.Advice;
import org.softintel.report.search.SearchField;
import org.softintel.report.status.ReportSummary;

/**
 * The places that reports name, hotspots first, as far as one reader may know.
 *
 * @param isWhole whether this process has read all reports of these days
 */
public record KnownPlaces(
    List<KnownPlace> venues,
    boolean moreVenues,
    List<KnownPlace> sectors,
    boolean moreSectors,
    boolean isWhole) {

  /**
   * A place in the clear.
   *
   * @param advice what could make a hotspot safer; empty if it is none
   * @param row of a report that lists it; empty if none does
   */
  public record KnownPlace(
      Naming naming, Reports reports, List<Advice> advice, Sought sought, Optional<PlaceRow> row) {
    public boolean isHotspot() {
      return !advice.isEmpty();
    }

    @Override
    public String toString() {
      return "KnownPlace[<redacted>]";
    }
  }

  /**
   * How a place is called.
   *
   * @param name as one report writes it, or the sector
   * @param where district of the postcode, or the area; empty if nobody says
   * @param others how it is spelt besides, without the next {@code more}
   */
  public record Naming(String name, String where, PlaceKind kind, List<String> others, int more) {
    public boolean isSchool() {
      return kind == PlaceKind.SCHOOL;
    }

    @Override
    public String toString() {
      return "Naming[<redacted>]";
    }
  }

  /**
   * The reports that name a place.
   *
   * @param latest of them, without the next {@code more}
   */
  public record Reports(
      List<ReportSummary> latest,
      int more,
      SourceCounter.Range sources,
      PlaceTimes times,
      Instant first,
      Instant last) {
    public int all() {
      return latest.size() + more;
    }
  }

  /** What to search for to find it. */
  public record Sought(SearchField field, String typed) {
    @Override
    public String toString() {
      return "Sought[" + field + "]";
    }
  }

  /** A row of a report that lists a place. */
  public record PlaceRow(ReportSummary report, int number) {}
}
