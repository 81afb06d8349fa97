package org.softintel.report.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.softintel.audit.trail.RecentActivity;
import org.softintel.platform.identity.Actor;

/** The front door of this package: asked each time before a report is shown to somebody. */
@ApplicationScoped
public class UnusualAccess {
  private final UnusualAccessConfig config;
  private final UnusualAccessFinder finder;
  private final RecentActivity recentActivity;
  private final UnusualAccessLog log;
  private final InstantSource clock;

  UnusualAccess(
      UnusualAccessConfig config,
      UnusualAccessFinder finder,
      RecentActivity recentActivity,
      UnusualAccessLog log,
      InstantSource clock) {
    this.config = config;
    this.finder = finder;
    this.recentActivity = recentActivity;
    this.log = log;
    this.clock = clock;
  }

  /**
   * In the transaction that records the opening. Throws {@link AccessReasonNeeded} when the reader
   * must say why first; that they were asked is recorded.
   */
  @Transactional(TxType.MANDATORY)
  public void check(OpeningAttempt attempt, boolean hasReason, Actor reader) {
    var now = clock.instant();
    var found = finder.of(attempt, reader, now);
    if (!hasReason && isAsked(attempt, found, reader, now)) {
      log.asked(attempt, found, reader, now);
      throw new AccessReasonNeeded(attempt.report().reference());
    }
    log.unusual(attempt, found, reader, now);
  }

  /** When a reader is asked, for the page that asks: it must not tell which it is this time. */
  public List<UnusualAccessCause> askedFor() {
    return config.askReasonFor().stream().sorted().toList();
  }

  private boolean isAsked(
      OpeningAttempt attempt, Set<UnusualAccessCause> found, Actor reader, Instant now) {
    return !Collections.disjoint(found, config.askReasonFor())
        && !recentActivity.hasOpened(
            reader, attempt.report().reference(), now.minus(config.reasonHolds()));
  }
}
