package org.softintel.oversight.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.oversight.statistics.PeriodCounts.Times;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.identity.Role;
import org.softintel.report.casework.CaseProgress;
import org.softintel.report.question.AreaConfig;
import org.softintel.report.team.Colleagues;
import org.softintel.report.totals.CountableReport;
import org.softintel.report.totals.TotalMeasure;
import org.softintel.report.totals.TotalsReader;

/** The figures of a period, for one reader; each look leaves a line. */
@ApplicationScoped
class Statistics {
  private final TotalsReader totalsReader;
  private final CaseProgress caseProgress;
  private final StatisticsConfig config;
  private final AreaConfig areas;
  private final Colleagues colleagues;
  private final AuditTrail trail;

  Statistics(
      TotalsReader totalsReader,
      CaseProgress caseProgress,
      StatisticsConfig config,
      AreaConfig areas,
      Colleagues colleagues,
      AuditTrail trail) {
    this.areas = areas;
    this.colleagues = colleagues;
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
    var counts = counts(period, desk);
    var leads = desk.filter(it -> it.is(Role.LEAD)).map(it -> names(counts));
    var figures = new Charts(counts, period, suppression, leads).all();
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
        told.byCode(TotalMeasure.AREA),
        told.byCode(TotalMeasure.OUTCOME),
        told.byCode(TotalMeasure.OFFICER),
        new Times(told.times(TotalMeasure.FIRST_LOOK), told.times(TotalMeasure.FIRST_LOOK_LIVED)),
        new Times(told.times(TotalMeasure.DECISION), told.times(TotalMeasure.DECISION_LIVED)),
        caseProgress.overdue(Charts.MOST_OVERDUE, desk));
  }

  private Charts.ForLeads names(PeriodCounts counts) {
    var areaNames = new LinkedHashMap<String, String>();
    areas.names().entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .forEach(it -> areaNames.put(it.getKey(), it.getValue()));
    areaNames.put("elsewhere", "Somewhere else");
    counts.areas().keySet().forEach(it -> areaNames.putIfAbsent(it, it));
    areaNames.put("not-known", "Not known");
    areaNames.put(CountableReport.NOT_GIVEN, "Not given");
    var officers = new LinkedHashMap<String, String>();
    colleagues.of(counts.officers().keySet()).forEach(it -> officers.put(it.account(), it.name()));
    counts.officers().keySet().forEach(it -> officers.putIfAbsent(it, "A team member"));
    return new Charts.ForLeads(areaNames, officers);
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
