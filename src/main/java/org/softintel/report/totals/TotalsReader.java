package org.softintel.report.totals;

import static java.util.Map.entry;
import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.softintel.platform.database.Sql;

/** Reads totals of some weeks, and never reports. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class TotalsReader {
  private static final String OF_WEEKS =
      "select measure, week, code, sum(total) from tally"
          + " where measure = any (?1::text[]) and week between ?2 and ?3"
          + " group by measure, week, code having sum(total) > 0";

  private final Sql sql;

  TotalsReader(Sql sql) {
    this.sql = sql;
  }

  /** From one Monday to another, both included. */
  public record Weeks(LocalDate first, LocalDate last) {}

  /** Leaves out {@code without}: reports of which the reader must not know. */
  public WeekTotals of(Weeks weeks, List<CountableReport> without) {
    var totals = new HashMap<TotalKey, Long>();
    sql.list(
            OF_WEEKS,
            row ->
                entry(
                    new TotalKey(TotalMeasure.valueOf(row.text(1)), row.date(2), row.text(3)),
                    row.number(4)),
            Stream.of(TotalMeasure.values()).map(Enum::name).toList(),
            weeks.first(),
            weeks.last())
        .forEach(it -> totals.put(it.getKey(), it.getValue()));
    parts(without).forEach(it -> totals.computeIfPresent(it, (part, total) -> total - 1));
    return new WeekTotals(totals);
  }

  private static Stream<TotalKey> parts(List<CountableReport> reports) {
    if (reports.isEmpty()) {
      return Stream.empty();
    }
    var byId = reports.stream().collect(Collectors.toMap(CountableReport::report, it -> it));
    return CountedReport.<CountedReport>list("reportId in ?1", byId.keySet()).stream()
        .flatMap(it -> TotalKey.of(requireNonNull(byId.get(it.reportId)), it.state));
  }

  /** From one first of a month to another, both included. */
  public Map<String, Long> signs(LocalDate firstMonth, LocalDate lastMonth) {
    return sql
        .list(
            "select sign, sum(total) from sign_tally where month between ? and ? group by sign",
            row -> entry(row.text(1), row.number(2)),
            firstMonth,
            lastMonth)
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
