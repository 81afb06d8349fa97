package org.softintel.report.casework;

import io.quarkus.runtime.BlockingOperationControl;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.platform.database.Sql;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.page.LondonTime;
import org.softintel.platform.page.Option;
import org.softintel.report.access.Readership;
import org.softintel.report.status.ReportSummary;

/** Other reports that an officer may mean where an outcome names one; nothing is opened. */
@Named("otherReports")
@ApplicationScoped
@Transactional
public class OtherReports {
  public static final String ANOTHER = "another";

  /** In both directions. The condition on the code is that of its index. */
  private static final String LINKED =
      """
      select split_part(e.code, ':', 2) from entry e
      where e.report_id = ?1 and e.kind in (KINDS) and e.code like '%:%'
      union select r.reference from entry e join report r on r.id = e.report_id
      where e.code = ?2 and e.code like 'corroborates:%' and e.kind in (KINDS)
      order by 1
      """
          .replace("KINDS", "'DECIDED', 'PROPOSED', 'CONFIRMED', 'OUTCOME', 'CORRECTED'");

  private static final String LAST_OPENED =
      """
      select r.reference, x.read_at from reading x join report r on r.id = x.report_id
      where x.reader = ? and x.opened and x.report_id <> ? order by x.read_at desc limit 5
      """;

  private final Sql sql;
  private final Readership readership;
  private final CurrentActor actor;
  private final AuditTrail trail;

  OtherReports(Sql sql, Readership readership, CurrentActor actor, AuditTrail trail) {
    this.sql = sql;
    this.readership = readership;
    this.actor = actor;
    this.trail = trail;
  }

  /**
   * Those that are linked with {@code report}, those that this officer opened last, and that it is
   * another. Empty for none; what is offered is recorded.
   */
  public List<Option> offered(ReportSummary report) {
    // Pages about failures are often written on the event loop.
    if (!BlockingOperationControl.isBlockingAllowed()) {
      return List.of();
    }
    var me = actor.get();
    var offered = new LinkedHashMap<String, Option>();
    var linked =
        sql.list(
            LINKED,
            row -> option(row.text(1), "Linked with this report"),
            report.id(),
            "corroborates:" + report.reference());
    var opened =
        sql.list(
            LAST_OPENED,
            row -> option(row.text(1), "You opened it on " + LondonTime.local(row.time(2))),
            me.subject(),
            report.id());
    Stream.concat(linked.stream(), opened.stream())
        .forEach(it -> offered.putIfAbsent(it.value(), it));
    offered.keySet().retainAll(readership.readableAmong(offered.keySet(), me));
    if (offered.isEmpty()) {
      return List.of();
    }
    trail.append(AuditEvent.shown(Act.REPORTS_LISTED, List.copyOf(offered.keySet())), me);
    return Stream.concat(
            offered.values().stream(), Stream.of(new Option(ANOTHER, "Another report")))
        .toList();
  }

  private static Option option(String reference, String why) {
    return new Option(reference, reference, why);
  }
}
