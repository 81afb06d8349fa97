package org.softintel.report.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.softintel.audit.trail.RecentActivity;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.identity.Agency;
import org.softintel.report.deadline.Deadlines;
import org.softintel.report.status.ReportSummary;

/** Finds what is unusual about an opening, and asks the reader why if the settings want it. */
@ApplicationScoped
public class UnusualAccess {
  private static final Duration HOUR = Duration.ofHours(1);

  private final UnusualAccessConfig config;
  private final Deadlines deadlines;
  private final RecentActivity recentActivity;
  private final UnusualAccessLog log;
  private final InstantSource clock;

  UnusualAccess(
      UnusualAccessConfig config,
      Deadlines deadlines,
      RecentActivity recentActivity,
      UnusualAccessLog log,
      InstantSource clock) {
    this.config = config;
    this.deadlines = deadlines;
    this.recentActivity = recentActivity;
    this.log = log;
    this.clock = clock;
  }

  /**
   * In the transaction that records the opening; {@code names} are of the people in the report, and
   * are only compared. Throws {@link AccessReasonNeeded} when the reader must say why first; that
   * they were asked is recorded.
   */
  @Transactional(TxType.MANDATORY)
  public void check(
      ReportSummary report, Collection<String> names, boolean hasReason, Actor reader) {
    var found = found(report, names, reader);
    if (!hasReason && isAsked(report, found, reader)) {
      log.asked(report, found, reader);
      throw new AccessReasonNeeded(report.reference());
    }
    log.unusual(report, found, reader);
  }

  /** When a reader is asked why; the page must not tell which cause it is this time. */
  public List<UnusualAccessCause> askedFor() {
    return config.askReasonFor().stream().sorted().toList();
  }

  private boolean isAsked(ReportSummary report, Set<UnusualAccessCause> found, Actor reader) {
    var since = clock.instant().minus(config.reasonHolds());
    return !Collections.disjoint(found, config.askReasonFor())
        && !recentActivity.hasOpened(reader, report.reference(), since);
  }

  private Set<UnusualAccessCause> found(
      ReportSummary report, Collection<String> names, Actor reader) {
    var now = clock.instant();
    var found = EnumSet.noneOf(UnusualAccessCause.class);
    var most = config.mostCounted();
    var hour = recentActivity.counted(reader, report.reference(), now.minus(HOUR), most);
    // Older acts than the newest ones are not counted: so many are many reports in any case.
    if (hour.otherReports() >= config.reportsInAnHour() || hour.acts() >= most) {
      found.add(UnusualAccessCause.BULK);
    }
    if (hour.refusals() >= config.refusalsInAnHour()) {
      found.add(UnusualAccessCause.DENIED);
    }
    if (!deadlines.isAtWork(now, config.margin())) {
      found.add(UnusualAccessCause.OUT_OF_HOURS);
    }
    if (report.status().holder().filter(it -> !it.account().equals(reader.subject())).isPresent()) {
      found.add(UnusualAccessCause.NOT_ASSIGNED);
    }
    if (report.restricted()) {
      found.add(UnusualAccessCause.RESTRICTED);
    }
    if (SurnameMatch.isAmong(names, reader)) {
      found.add(UnusualAccessCause.OWN_NAME);
    }
    if (!reader.agency().equals(Agency.NONE)
        && reader.agency().code().equals(report.arrival().agency())) {
      found.add(UnusualAccessCause.OWN_AGENCY);
    }
    return found;
  }
}
