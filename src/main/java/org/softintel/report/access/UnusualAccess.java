package org.softintel.report.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
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
import org.softintel.platform.identity.Agency;
import org.softintel.report.deadline.Deadlines;
import org.softintel.report.status.ReportSummary;

/**
 * Finds what is unusual about an opening, records it and has the auditors told, and asks the reader
 * why if the settings want it.
 */
@ApplicationScoped
public class UnusualAccess {
  private static final Duration HOUR = Duration.ofHours(1);

  /** In the place of a report's reference. */
  private static final String NO_REPORT = "";

  private final UnusualAccessConfig config;
  private final Deadlines deadlines;
  private final RecentActivity recentActivity;
  private final AuditTrail trail;
  private final Outbox outbox;
  private final InstantSource clock;

  UnusualAccess(
      UnusualAccessConfig config,
      Deadlines deadlines,
      RecentActivity recentActivity,
      AuditTrail trail,
      Outbox outbox,
      InstantSource clock) {
    this.config = config;
    this.deadlines = deadlines;
    this.recentActivity = recentActivity;
    this.trail = trail;
    this.outbox = outbox;
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
      trail.appendRefusal(entry(Act.REASON_ASKED, report.reference(), found, reader), reader);
      throw new AccessReasonNeeded(report.reference());
    }
    record(report, found, reader);
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

  private void record(ReportSummary report, Set<UnusualAccessCause> found, Actor reader) {
    var fresh = fresh(found, report.reference(), reader);
    if (!fresh.isEmpty()) {
      var entry = entry(Act.UNUSUAL_ACCESS, report.reference(), fresh, reader);
      trail.append(entry, reader);
      tell(entry, Optional.of(report.id()));
    }
  }

  /** In the transaction that keeps the refusal; an opening whose reader is asked why is undone. */
  void refused(@Observes RefusalRecorded refusal) {
    if (refusal.event().act() == Act.REASON_ASKED) {
      tell(refusal.event(), Optional.empty());
    } else if (refusal.event().act() == Act.ACCESS_REFUSED && isOneOfMany(refusal.actor())) {
      denied(refusal);
    }
  }

  private boolean isOneOfMany(Actor actor) {
    var since = clock.instant().minus(HOUR);
    var lately = recentActivity.counted(actor, NO_REPORT, since, config.mostCounted());
    return lately.refusals() >= config.refusalsInAnHour();
  }

  private void denied(RefusalRecorded refusal) {
    var actor = refusal.actor();
    recentActivity.waitForTurn(actor);
    var fresh = fresh(Set.of(UnusualAccessCause.DENIED), NO_REPORT, actor);
    if (!fresh.isEmpty()) {
      var entry = entry(Act.UNUSUAL_ACCESS, NO_REPORT, fresh, actor);
      trail.append(entry, actor, refusal.occasion());
      tell(entry, Optional.empty());
    }
  }

  /** What is recorded at all, and was not lately with this report. */
  private Set<UnusualAccessCause> fresh(
      Set<UnusualAccessCause> found, String reference, Actor actor) {
    var watched = EnumSet.copyOf(config.watchFor());
    watched.retainAll(found);
    if (!watched.isEmpty()) {
      var before = recentActivity.noticed(actor, reference, lately());
      watched.removeIf(it -> before.contains(it.code()));
    }
    return watched;
  }

  private AuditEvent entry(Act act, String reference, Set<UnusualAccessCause> causes, Actor actor) {
    var report = Optional.of(reference).filter(it -> !it.equals(NO_REPORT));
    var mailed = outbox.hasAuditors() && isToBeTold(causes, actor);
    return AuditEvent.unusual(act, report, UnusualAccessCause.codes(causes), mailed);
  }

  /**
   * One mail of a kind for each person within the hour: more would be read by nobody. What was
   * recorded without a mail does not count, or somebody who goes on would never be told of again.
   */
  private boolean isToBeTold(Set<UnusualAccessCause> found, Actor actor) {
    var told = recentActivity.told(actor, lately());
    return found.stream()
        .anyMatch(it -> config.tellAuditorsOf().contains(it) && !told.contains(it.code()));
  }

  private Instant lately() {
    return clock.instant().minus(config.quiet());
  }

  private void tell(AuditEvent entry, Optional<UUID> report) {
    if (entry.isMailedToAuditors()) {
      outbox.enqueueAlert(entry.reference().orElse(NO_REPORT), report, entry.id());
    }
  }
}
