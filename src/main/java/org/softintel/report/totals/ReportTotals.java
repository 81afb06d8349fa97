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
import org.softintel.platform.database.RoundTrip;
import org.softintel.platform.database.Sql;
import org.softintel.platform.page.LondonTime;

/**
 * Counts what happens to reports, in the same transaction. A total has parts, and a transaction
 * adds to one that no other has, so that nobody waits.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class ReportTotals {
  private static final String COUNT =
      "with "
          + TotalParts.OWN
          + """
          insert into tally (measure, week, code, part, total)
          select c.measure, ?, c.code, own.part, c.change
          from own, unnest(?, ?, ?) c (measure, code, change)
          on conflict (measure, week, code, part) do update set total = tally.total + excluded.total
          """;
  private static final String RECEIVE = "insert into tally_report (report_id) values (?)";
  private static final String COUNT_SIGNS =
      "with "
          + TotalParts.OWN
          + """
          insert into sign_tally (month, sign, part, total)
          select ?, noticed.sign, own.part, 1 from own, unnest(?) noticed (sign)
          on conflict (month, sign, part) do update set total = sign_tally.total + 1
          """;
  private static final String COUNT_TERMS =
      "with "
          + TotalParts.OWN
          + """
          insert into language_choice (month, term, kept, part, total)
          select ?, advised.term, advised.term = any (?), own.part, 1
          from own, unnest(?) advised (term)
          on conflict (month, term, kept, part) do update set total = language_choice.total + 1
          """;

  private final Sql sql;

  ReportTotals(Sql sql) {
    this.sql = sql;
  }

  /** Counts a report with the next statement; of {@code signs} only totals are kept. */
  public void received(CountableReport report, Collection<String> signs, RoundTrip next) {
    var first = TotalKey.change(report, Stream.empty(), Stream.of(CountedState.NEW));
    next.add(RECEIVE, report.report());
    next.add(COUNT, values(first));
    addSigns(report, signs, next);
  }

  /** Counts which terms a reporter was advised on, and of them the {@code kept} ones. */
  public void advised(LocalDate month, List<String> terms, List<String> kept) {
    if (!terms.isEmpty()) {
      sql.update(COUNT_TERMS, month, kept, terms);
    }
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
    var changes = TotalKey.change(report, Stream.of(before), Stream.of(counted.state));
    if (!changes.isEmpty()) {
      sql.update(COUNT, values(changes));
    }
  }

  /** A report is of one week. */
  private static Object[] values(SortedMap<TotalKey, Integer> changes) {
    return new Object[] {
      changes.firstKey().week(),
      changes.keySet().stream().map(it -> it.measure().name()).toList(),
      changes.keySet().stream().map(TotalKey::code).toList(),
      changes.values().stream().map(Integer::longValue).toList()
    };
  }

  private static void addSigns(CountableReport report, Collection<String> signs, RoundTrip next) {
    if (!signs.isEmpty()) {
      var month = LocalDate.ofInstant(report.received(), LondonTime.LONDON).withDayOfMonth(1);
      next.add(COUNT_SIGNS, month, signs.stream().distinct().sorted().toList());
    }
  }
}
