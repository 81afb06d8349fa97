package org.softintel.report.totals;

import static java.util.Objects.requireNonNull;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the totals of some weeks: rows of totals, never rows of reports. */
@ApplicationScoped
public class TotalsReader {
  private static final String OF_WEEKS =
      "select week, code, cast(total as bigint) from tally"
          + " where measure = ?1 and week between ?2 and ?3 and total > 0";

  /** From one Monday to another, both included. */
  public record Weeks(LocalDate first, LocalDate last) {}

  /** The totals of these weeks without those reports, of which the reader must not know. */
  @Transactional(TxType.MANDATORY)
  public WeekTotals of(Weeks weeks, List<CountableReport> without) {
    var totals = new HashMap<TotalKey, Long>();
    for (var measure : TotalMeasure.values()) {
      rows(measure, weeks)
          .forEach(
              it ->
                  totals.put(
                      new TotalKey(measure, (LocalDate) it[0], (String) it[1]), (Long) it[2]));
    }
    parts(without).forEach(it -> totals.computeIfPresent(it, (part, total) -> total - 1));
    return new WeekTotals(totals);
  }

  private static Stream<TotalKey> parts(List<CountableReport> reports) {
    if (reports.isEmpty()) {
      return Stream.empty();
    }
    var byId = reports.stream().collect(Collectors.toMap(CountableReport::report, it -> it));
    return CountedReport.<CountedReport>list("reportId in ?1", byId.keySet()).stream()
        .flatMap(it -> TotalKey.of(requireNonNull(byId.get(it.reportId)), it.progress()));
  }

  /** From one first of a month to another, both included. */
  @Transactional(TxType.MANDATORY)
  @SuppressWarnings("unchecked") // a native query has no other type
  public Map<String, Long> signs(LocalDate firstMonth, LocalDate lastMonth) {
    var signs = new HashMap<String, Long>();
    List<Object[]> rows =
        Panache.getEntityManager()
            .createNativeQuery(
                "select sign, cast(sum(total) as bigint) from sign_tally"
                    + " where month between ?1 and ?2 group by sign")
            .setParameter(1, firstMonth)
            .setParameter(2, lastMonth)
            .getResultList();
    rows.forEach(it -> signs.put((String) it[0], (Long) it[1]));
    return signs;
  }

  @SuppressWarnings("unchecked") // a native query has no other type
  private static List<Object[]> rows(TotalMeasure measure, Weeks weeks) {
    return Panache.getEntityManager()
        .createNativeQuery(OF_WEEKS)
        .setParameter(1, measure.name())
        .setParameter(2, weeks.first())
        .setParameter(3, weeks.last())
        .getResultList();
  }
}
