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
class UnusualAccessFinder {
  private static final Duration HOUR = Duration.ofHours(1);

  private final UnusualAccessConfig config;
  private final Deadlines deadlines;
  private final RecentActivity recentActivity;

  UnusualAccessFinder(
      UnusualAccessConfig config, Deadlines deadlines, RecentActivity recentActivity) {
    this.config = config;
    this.deadlines = deadlines;
    this.recentActivity = recentActivity;
  }

  Set<UnusualAccessCause> of(OpeningAttempt attempt, Actor reader, Instant now) {
    var found = EnumSet.noneOf(UnusualAccessCause.class);
    var report = attempt.report();
    var most = config.mostCounted();
    var hour = recentActivity.counted(reader, report.reference(), now.minus(HOUR), most);
    // What lies beyond the newest acts is not counted: so many are many reports, whichever they
    // are.
    add(
        found,
        UnusualAccessCause.BULK,
        hour.otherReports() >= config.reportsInAnHour() || hour.acts() >= most);
    add(found, UnusualAccessCause.DENIED, hour.refusals() >= config.refusalsInAnHour());
    add(found, UnusualAccessCause.OUT_OF_HOURS, !deadlines.isAtWork(now, config.margin()));
    add(found, UnusualAccessCause.NOT_ASSIGNED, isAnothers(report, reader));
    add(found, UnusualAccessCause.RESTRICTED, report.restricted());
    add(found, UnusualAccessCause.OWN_NAME, SurnameMatch.isAmong(attempt.names(), reader));
    add(found, UnusualAccessCause.OWN_AGENCY, isFromOwnAgency(report, reader));
    return found;
  }

  private static void add(Set<UnusualAccessCause> found, UnusualAccessCause cause, boolean holds) {
    if (holds) {
      found.add(cause);
    }
  }

  private static boolean isAnothers(ReportSummary report, Actor reader) {
    return report
        .status()
        .holder()
        .filter(it -> !it.account().equals(reader.subject()))
        .isPresent();
  }

  private static boolean isFromOwnAgency(ReportSummary report, Actor reader) {
    return !reader.agency().equals(Agency.NONE)
        && reader.agency().code().equals(report.arrival().agency());
  }
}
