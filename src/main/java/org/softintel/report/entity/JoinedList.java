package org.softintel.report.entity;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.softintel.report.judgement.JoinedRows;
import org.softintel.report.status.ReportSummary;

/**
 * A page of children, people and things of which rows are judged to be the same.
 *
 * @param all how many there are on all pages
 * @param apart how many rows are joined to nothing because judgements about them conflict
 */
public record JoinedList(List<Line> lines, int page, int all, int apart) {
  /** So many references stand in a line. */
  public static final int MOST_NAMED = 5;

  static int pages(int all) {
    return Math.max(1, (all + JoinedEntities.PAGE - 1) / JoinedEntities.PAGE);
  }

  public int pages() {
    return pages(all);
  }

  /**
   * One of them.
   *
   * @param first the report of the row that the earliest judgement is about
   * @param reports all that hold a row of it, the latest first
   * @param sources so many of them are independent at least, as far as nobody opens them
   */
  public record Line(
      JoinedRows rows, ReportSummary first, List<ReportSummary> reports, int sources) {
    /** Where its own page is found. */
    public String address() {
      return "%s/judgements/%s/everywhere".formatted(first.deskAddress(), rows.by().id());
    }

    public List<ReportSummary> latest() {
      return reports.stream().limit(MOST_NAMED).toList();
    }

    public int more() {
      return Math.max(0, reports.size() - MOST_NAMED);
    }

    /** All that the line names: its address names one, too. */
    Stream<ReportSummary> named() {
      return Stream.concat(Stream.of(first), latest().stream());
    }

    public Instant firstReceived() {
      return received().min(Instant::compareTo).orElseThrow();
    }

    public Instant lastReceived() {
      return received().max(Instant::compareTo).orElseThrow();
    }

    private Stream<Instant> received() {
      return reports.stream().map(it -> it.arrival().received());
    }

    /** Codes. */
    public List<String> areas() {
      return reports.stream()
          .flatMap(it -> it.arrival().area().stream())
          .distinct()
          .sorted()
          .toList();
    }

    public long open() {
      return reports.stream().filter(it -> !it.isClosed()).count();
    }

    @Override
    public String toString() {
      return "Line[" + rows + "]";
    }
  }

  @Override
  public String toString() {
    return "JoinedList[" + lines.size() + "]";
  }
}
