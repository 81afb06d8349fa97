package org.softintel.oversight.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.platform.identity.Actor;
import org.softintel.report.casework.CaseProgress;
import org.softintel.report.totals.TotalMeasure;
import org.softintel.report.totals.TotalsReader;

/** The figures of a period, for one reader; each look leaves a line. */
@ApplicationScoped
class Statistics {
  private final TotalsReader totalsReader;
  private final CaseProgress caseProgress;
  private final StatisticsConfig config;
  private final AuditTrail trail;

  Statistics(
      TotalsReader totalsReader,
      CaseProgress caseProgress,
      StatisticsConfig config,
      AuditTrail trail) {
    this.totalsReader = totalsReader;
    this.caseProgress = caseProgress;
    this.config = config;
    this.trail = trail;
  }

  /** {@code act}: the figures were read, or taken away. */
  @Transactional
  List<Chart> told(
      Act act, StatisticsPeriod period, SmallNumberSuppression suppression, Actor reader) {
    // Who reads the lists of the desk could tell a report that is in the totals and in no list.
    var desk = Optional.of(reader).filter(it -> suppression == SmallNumberSuppression.ALL);
    var figures = new Charts(counts(period, desk), period, suppression).all();
    trail.append(AuditEvent.figures(act, period.code()), reader);
    return figures;
  }

  private PeriodCounts counts(StatisticsPeriod period, Optional<Actor> desk) {
    var hidden = desk.map(it -> caseProgress.hiddenFrom(it, period.from(), period.until()));
    var told = totalsReader.of(period.weeks(), hidden.orElse(List.of()));
    return new PeriodCounts(
        told.byWeek(TotalMeasure.RECEIVED),
        byType(told.byCode(TotalMeasure.AGENCY)),
        told.byCode(TotalMeasure.KIND),
        totalsReader.signs(period.firstMonth(), period.lastMonth()),
        told.byCode(TotalMeasure.OUTCOME),
        told.times(TotalMeasure.FIRST_LOOK),
        told.times(TotalMeasure.DECISION),
        caseProgress.overdue(Charts.MOST_OVERDUE, desk));
  }

  private Map<AgencyType, Long> byType(Map<String, Long> byAgency) {
    var types = new EnumMap<AgencyType, Long>(AgencyType.class);
    byAgency.forEach(
        (agency, number) ->
            types.merge(
                config.agencyTypes().getOrDefault(agency, AgencyType.NOT_SET), number, Long::sum));
    return types;
  }
}
