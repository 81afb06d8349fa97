package org.softintel.tally;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the totals of some weeks: rows of totals, never rows of reports. */
@ApplicationScoped
public class Totals {
  private static final String OF_WEEKS =
      " from tally where measure = ?1 and week between ?2 and ?3 and total > 0";

  /** From one Monday to another, both included. */
  public record Weeks(LocalDate first, LocalDate last) {}

  @Transactional(TxType.MANDATORY)
  public Map<String, Long> byCode(Measure measure, Weeks weeks) {
    return read(
        "select code, cast(sum(total) as bigint)" + OF_WEEKS + " group by code", measure, weeks);
  }

  @Transactional(TxType.MANDATORY)
  public Map<LocalDate, Long> byWeek(Measure measure, Weeks weeks) {
    return read(
        "select week, cast(sum(total) as bigint)" + OF_WEEKS + " group by week", measure, weeks);
  }

  /** How often which number of quarter-hours, in each week. */
  @Transactional(TxType.MANDATORY)
  public Map<LocalDate, SortedMap<Integer, Long>> times(Measure measure, Weeks weeks) {
    var times = new HashMap<LocalDate, SortedMap<Integer, Long>>();
    rows("select week, cast(code as integer), cast(total as bigint)" + OF_WEEKS, measure, weeks)
        .forEach(
            it ->
                times
                    .computeIfAbsent((LocalDate) it[0], week -> new TreeMap<>())
                    .put((Integer) it[1], (Long) it[2]));
    return times;
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

  @SuppressWarnings("unchecked") // the caller's query says what is in the first column
  private static <K> Map<K, Long> read(String sql, Measure measure, Weeks weeks) {
    var totals = new HashMap<K, Long>();
    rows(sql, measure, weeks).forEach(it -> totals.put((K) it[0], (Long) it[1]));
    return totals;
  }

  @SuppressWarnings("unchecked") // a native query has no other type
  private static List<Object[]> rows(String sql, Measure measure, Weeks weeks) {
    return Panache.getEntityManager()
        .createNativeQuery(sql)
        .setParameter(1, measure.name())
        .setParameter(2, weeks.first())
        .setParameter(3, weeks.last())
        .getResultList();
  }
}
