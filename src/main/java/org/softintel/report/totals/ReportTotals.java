package org.softintel.report.totals;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.softintel.platform.page.LondonTime;

/**
 * Counts what happens to reports, each time in the transaction in which it happens. Totals are
 * changed in one order, so that two transactions never wait for one another.
 */
@ApplicationScoped
public class ReportTotals {
  private static final String COUNT =
      "insert into tally (measure, week, code, total) values %s"
          + " on conflict (measure, week, code) do update set total = tally.total + excluded.total";
  private static final String COUNT_SIGN =
      "insert into sign_tally (month, sign, total) values %s"
          + " on conflict (month, sign) do update set total = sign_tally.total + 1";

  /** A report has come; {@code signs} are those it names, of which only a total is kept. */
  @Transactional(TxType.MANDATORY)
  public void received(CountableReport report, Collection<String> signs) {
    new CountedReport(report.report()).persistAndFlush();
    add(TotalKey.change(report, Stream.empty(), Stream.of(CountedState.NEW)));
    addSigns(report, signs);
  }

  /** Whether it is among what was counted: reports from before there were totals are not. */
  @Transactional(TxType.MANDATORY)
  public boolean has(UUID report) {
    return CountedReport.findByIdOptional(report).isPresent();
  }

  /** Somebody of the team has opened it after so much working time; only the first look counts. */
  @Transactional(TxType.MANDATORY)
  public void seen(CountableReport report, Duration worked) {
    change(report, it -> it.seenAfter(worked));
  }

  /**
   * It was closed after so much working time; one that does not count is taken out of all totals.
   */
  @Transactional(TxType.MANDATORY)
  public void decided(CountableReport report, Duration worked, String outcome, boolean counts) {
    change(report, it -> it.decidedAfter(worked, outcome, counts));
  }

  /** It was closed and is open again. */
  @Transactional(TxType.MANDATORY)
  public void reopened(CountableReport report) {
    change(report, CountedState::reopened);
  }

  private static void change(CountableReport report, UnaryOperator<CountedState> step) {
    CountedReport counted = CountedReport.findById(report.report(), LockModeType.PESSIMISTIC_WRITE);
    if (counted == null) {
      return;
    }
    var before = counted.progress();
    counted.become(step.apply(before));
    add(TotalKey.change(report, Stream.of(before), Stream.of(counted.progress())));
  }

  private static void add(SortedMap<TotalKey, Integer> changes) {
    var values = new ArrayList<Object>();
    changes.forEach(
        (total, by) ->
            values.addAll(List.of(total.measure().name(), total.week(), total.code(), by)));
    upsert(COUNT, 4, values);
  }

  private static void addSigns(CountableReport report, Collection<String> signs) {
    var month = LocalDate.ofInstant(report.received(), LondonTime.LONDON).withDayOfMonth(1);
    var values = new ArrayList<Object>();
    new TreeSet<>(signs).forEach(it -> values.addAll(List.of(month, it, 1)));
    upsert(COUNT_SIGN, 3, values);
  }

  private static void upsert(String sql, int columns, List<Object> values) {
    if (values.isEmpty()) {
      return;
    }
    var row = Stream.generate(() -> "?").limit(columns).collect(Collectors.joining(", ", "(", ")"));
    var rows = Stream.generate(() -> row).limit(values.size() / columns);
    var query =
        Panache.getEntityManager()
            .createNativeQuery(sql.formatted(rows.collect(Collectors.joining(", "))));
    for (int i = 0; i < values.size(); i++) {
      query.setParameter(i + 1, values.get(i));
    }
    query.executeUpdate();
  }
}
