package org.softintel.report.totals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.softintel.platform.database.Sql;
import org.softintel.platform.page.LondonTime;

/**
 * Counts what happens to reports, in the same transaction. Totals are changed in one order, so that
 * transactions do not deadlock.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class ReportTotals {
  private static final String COUNT =
      "insert into tally (measure, week, code, total) values (?, ?, ?, ?)"
          + " on conflict (measure, week, code) do update set total = tally.total + excluded.total";
  private static final String COUNT_SIGN =
      "insert into sign_tally (month, sign, total) values (?, ?, 1)"
          + " on conflict (month, sign) do update set total = sign_tally.total + 1";

  private final Sql sql;

  ReportTotals(Sql sql) {
    this.sql = sql;
  }

  /** Counts a report; of {@code signs} only totals are kept. */
  public void received(CountableReport report, Collection<String> signs) {
    new CountedReport(report.report()).persistAndFlush();
    add(TotalKey.change(report, Stream.empty(), Stream.of(CountedState.NEW)));
    addSigns(report, signs);
  }

  /** False for reports from before there were totals. */
  public boolean has(UUID report) {
    return CountedReport.findByIdOptional(report).isPresent();
  }

  /** Only the first look counts. */
  public void seen(CountableReport report, TimeTaken took) {
    change(report, it -> it.seenAfter(took));
  }

  /** Counts what stays open by its outcome. */
  public void developed(CountableReport report, String outcome) {
    change(report, it -> it.developed(outcome));
  }

  /** Takes the report out of all totals unless it {@code counts}. */
  public void decided(
      CountableReport report,
      TimeTaken took,
      String outcome,
      @Nullable String officer,
      boolean counts) {
    change(report, it -> it.decidedAfter(took, outcome, officer, counts));
  }

  public void reopened(CountableReport report) {
    change(report, CountedState::reopened);
  }

  private void change(CountableReport report, UnaryOperator<CountedState> step) {
    CountedReport counted = CountedReport.findById(report.report(), LockModeType.PESSIMISTIC_WRITE);
    if (counted == null) {
      return;
    }
    var before = counted.state;
    counted.state = step.apply(before);
    add(TotalKey.change(report, Stream.of(before), Stream.of(counted.state)));
  }

  private void add(SortedMap<TotalKey, Integer> changes) {
    sql.updateEach(
        COUNT, changes.entrySet().stream().map(it -> row(it.getKey(), it.getValue())).toList());
  }

  private static List<Object> row(TotalKey total, int by) {
    return List.of(total.measure().name(), total.week(), total.code(), by);
  }

  private void addSigns(CountableReport report, Collection<String> signs) {
    var month = LocalDate.ofInstant(report.received(), LondonTime.LONDON).withDayOfMonth(1);
    sql.updateEach(
        COUNT_SIGN,
        signs.stream().distinct().sorted().map(it -> List.<Object>of(month, it)).toList());
  }
}
