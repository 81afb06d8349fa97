package org.softintel.report.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.softintel.audit.trail.RecentActivity;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.identity.Agency;
import org.softintel.report.deadline.Deadlines;
import org.softintel.report.status.ReportSummary;

/** Finds what is unusual about an opening. */
@ApplicationScoped
class Causes {
  private static final Duration HOUR = Duration.ofHours(1);

  private final VigilanceConfig config;
  private final Deadlines deadlines;
  private final RecentActivity recentActivity;

  Causes(VigilanceConfig config, Deadlines deadlines, RecentActivity recentActivity) {
    this.config = config;
    this.deadlines = deadlines;
    this.recentActivity = recentActivity;
  }

  Set<Cause> of(Opening opening, Actor reader, Instant now) {
    var found = EnumSet.noneOf(Cause.class);
    var report = opening.report();
    var most = config.mostCounted();
    var hour = recentActivity.counted(reader, report.reference(), now.minus(HOUR), most);
    // What lies beyond the newest acts is not counted: so many are many reports, whichever they
    // are.
    add(found, Cause.BULK, hour.otherReports() >= config.reportsInAnHour() || hour.acts() >= most);
    add(found, Cause.DENIED, hour.refusals() >= config.refusalsInAnHour());
    add(found, Cause.OUT_OF_HOURS, !deadlines.isAtWork(now, config.margin()));
    add(found, Cause.NOT_ASSIGNED, isAnothers(report, reader));
    add(found, Cause.RESTRICTED, report.restricted());
    add(found, Cause.OWN_NAME, Surname.isAmong(opening.names(), reader));
    add(found, Cause.OWN_AGENCY, isFromOwnAgency(report, reader));
    return found;
  }

  private static void add(Set<Cause> found, Cause cause, boolean holds) {
    if (holds) {
      found.add(cause);
    }
  }

  private static boolean isAnothers(ReportSummary report, Actor reader) {
    return report.assignee().filter(it -> !it.equals(reader.subject())).isPresent();
  }

  private static boolean isFromOwnAgency(ReportSummary report, Actor reader) {
    return !reader.agency().equals(Agency.NONE) && reader.agency().code().equals(report.agency());
  }
}
