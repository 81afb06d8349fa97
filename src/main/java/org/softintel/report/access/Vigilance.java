package org.softintel.report.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional.TxType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.softintel.audit.trail.RecentActivity;
import org.softintel.platform.identity.Actor;

/** The front door of this package: asked each time before a report is shown to somebody. */
@ApplicationScoped
public class Vigilance {
  private final VigilanceConfig config;
  private final Causes causes;
  private final RecentActivity recentActivity;
  private final Notebook notebook;
  private final InstantSource clock;

  Vigilance(
      VigilanceConfig config,
      Causes causes,
      RecentActivity recentActivity,
      Notebook notebook,
      InstantSource clock) {
    this.config = config;
    this.causes = causes;
    this.recentActivity = recentActivity;
    this.notebook = notebook;
    this.clock = clock;
  }

  /**
   * In the transaction that records the opening. Throws {@link ReasonNeeded} when the reader must
   * say why first; that they were asked is recorded.
   */
  @Transactional(TxType.MANDATORY)
  public void opens(Opening opening, boolean hasReason, Actor reader) {
    var now = clock.instant();
    var found = causes.of(opening, reader, now);
    if (!hasReason && isAsked(opening, found, reader, now)) {
      notebook.asked(opening, found, reader, now);
      throw new ReasonNeeded(opening.report().reference());
    }
    notebook.unusual(opening, found, reader, now);
  }

  /** When a reader is asked, for the page that asks: it must not tell which it is this time. */
  public List<Cause> askedFor() {
    return config.askReasonFor().stream().sorted().toList();
  }

  private boolean isAsked(Opening opening, Set<Cause> found, Actor reader, Instant now) {
    return !Collections.disjoint(found, config.askReasonFor())
        && !recentActivity.hasOpened(reader, opening.report().reference(), now.minus(config.reasonHolds()));
  }
}
