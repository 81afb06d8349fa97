package org.softintel.report.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.audit.trail.RecentActivity;
import org.softintel.audit.trail.RefusalRecorded;
import org.softintel.delivery.outbox.Outbox;
import org.softintel.platform.identity.Actor;
import org.softintel.report.status.ReportSummary;

/** Writes down what was noticed, and has auditors told. */
@ApplicationScoped
class UnusualAccessLog {
  private static final Duration HOUR = Duration.ofHours(1);

  /** In the place of a report's reference. */
  private static final String NO_REPORT = "";

  private final UnusualAccessConfig config;
  private final RecentActivity recentActivity;
  private final AuditTrail trail;
  private final Outbox outbox;
  private final InstantSource clock;

  UnusualAccessLog(
      UnusualAccessConfig config,
      RecentActivity recentActivity,
      AuditTrail trail,
      Outbox outbox,
      InstantSource clock) {
    this.config = config;
    this.recentActivity = recentActivity;
    this.trail = trail;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** The opening is undone, so this is kept, and mailed, as a refusal is: see {@link #refused}. */
  void asked(ReportSummary report, Set<UnusualAccessCause> found, Actor reader, Instant now) {
    var reference = Optional.of(report.reference());
    trail.appendRefusal(entry(Act.REASON_ASKED, reference, found, reader, now), reader);
  }

  void unusual(ReportSummary report, Set<UnusualAccessCause> found, Actor reader, Instant now) {
    var fresh = fresh(found, report.reference(), reader, now);
    if (!fresh.isEmpty()) {
      var reference = Optional.of(report.reference());
      var entry = entry(Act.UNUSUAL_ACCESS, reference, fresh, reader, now);
      trail.append(entry, reader);
      tell(entry, Optional.of(report.id()));
    }
  }

  /** In the transaction that keeps the refusal. */
  void refused(@Observes RefusalRecorded refusalRecorded) {
    if (refusalRecorded.event().act() == Act.REASON_ASKED) {
      tell(refusalRecorded.event(), Optional.empty());
    } else if (refusalRecorded.event().act() == Act.ACCESS_REFUSED) {
      count(refusalRecorded);
    }
  }

  private void count(RefusalRecorded refusalRecorded) {
    var actor = refusalRecorded.actor();
    var now = clock.instant();
    var limit = config.refusalsInAnHour();
    if (recentActivity.counted(actor, NO_REPORT, now.minus(HOUR), config.mostCounted()).refusals()
        < limit) {
      return;
    }
    recentActivity.waitForTurn(actor);
    var fresh = fresh(Set.of(UnusualAccessCause.DENIED), NO_REPORT, actor, now);
    if (!fresh.isEmpty()) {
      var entry = entry(Act.UNUSUAL_ACCESS, Optional.empty(), fresh, actor, now);
      trail.append(entry, actor, refusalRecorded.occasion());
      tell(entry, Optional.empty());
    }
  }

  /** What is recorded at all, and was not lately with this report. */
  private Set<UnusualAccessCause> fresh(
      Set<UnusualAccessCause> found, String reference, Actor actor, Instant now) {
    var watched = EnumSet.copyOf(config.watchFor());
    watched.retainAll(found);
    if (!watched.isEmpty()) {
      var before = recentActivity.noticed(actor, reference, now.minus(config.quiet()));
      watched.removeIf(it -> before.contains(it.code()));
    }
    return watched;
  }

  private AuditEvent entry(
      Act act,
      Optional<String> reference,
      Collection<UnusualAccessCause> causes,
      Actor actor,
      Instant now) {
    var mailed = outbox.hasAuditors() && isToBeTold(causes, actor, now);
    return AuditEvent.unusual(act, reference, UnusualAccessCause.codes(causes), mailed);
  }

  /**
   * One mail of a kind for each person within the hour: more would be read by nobody. What was
   * recorded without a mail does not count, or somebody who goes on would never be told of again.
   */
  private boolean isToBeTold(Collection<UnusualAccessCause> found, Actor actor, Instant now) {
    var told = recentActivity.told(actor, now.minus(config.quiet()));
    return found.stream()
        .anyMatch(it -> config.tellAuditorsOf().contains(it) && !told.contains(it.code()));
  }

  private void tell(AuditEvent entry, Optional<UUID> report) {
    if (entry.isMailedToAuditors()) {
      outbox.enqueueAlert(entry.reference().orElse(NO_REPORT), report, entry.id());
    }
  }
}
