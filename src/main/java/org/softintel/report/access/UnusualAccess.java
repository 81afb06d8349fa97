package org.softintel.report.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
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
import org.softintel.delivery.outbox.MailKind;
import org.softintel.delivery.outbox.Outbox;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.identity.Agency;
import org.softintel.platform.page.Refusal;
import org.softintel.report.access.ReaderRestraints.Stop;
import org.softintel.report.deadline.Deadlines;
import org.softintel.report.status.Action;
import org.softintel.report.status.ReportSummary;

/**
 * Finds what is unusual about an opening, and about what is done afterwards; records it, has the
 * auditors told, asks the reader why if the settings want it, and stops whom it must.
 */
@ApplicationScoped
public class UnusualAccess {
  private static final Duration HOUR = Duration.ofHours(1);

  /** In the place of a report's reference. */
  private static final String NO_REPORT = "";

  private static final ReportNames.Written NOTHING = new ReportNames.Written(List.of(), List.of());

  private final UnusualAccessConfig config;
  private final Deadlines deadlines;
  private final ReportNames names;
  private final Readings readings;
  private final ReaderRestraints restraints;
  private final RecentActivity recentActivity;
  private final AuditTrail trail;
  private final Outbox outbox;
  private final InstantSource clock;

  UnusualAccess(
      UnusualAccessConfig config,
      Deadlines deadlines,
      ReportNames names,
      Readings readings,
      ReaderRestraints restraints,
      RecentActivity recentActivity,
      AuditTrail trail,
      Outbox outbox,
      InstantSource clock) {
    this.config = config;
    this.deadlines = deadlines;
    this.names = names;
    this.readings = readings;
    this.restraints = restraints;
    this.recentActivity = recentActivity;
    this.trail = trail;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * In the transaction that records the opening; what is {@code written} is only compared. Throws
   * {@link AccessReasonNeeded} when the reader must say why first, and a refusal when they have
   * opened too many reports; either is recorded.
   */
  @Transactional(TxType.MANDATORY)
  public void check(
      ReportSummary report, ReportNames.Written written, boolean hasReason, Actor reader) {
    var lately = demandRelease(report, reader);
    notice(report, lately, written.names(), !hasReason, reader);
    var named = SurnameMatch.full(written, reader);
    if (named != NameMatch.NONE) {
      readings.named(report.id(), reader, named);
    }
  }

  /**
   * Before {@code by} does something about a report, in its transaction: refuses it to somebody who
   * has not opened the report as it is now, or whom it names, and looks at the rest as for an
   * opening. Nobody who has opened it is asked for a reason, or what they typed could be lost.
   */
  @Transactional(TxType.MANDATORY)
  public void checkWork(ReportSummary report, Action action, Actor by) {
    if (!action.isWork()) {
      return;
    }
    var opened = opened(report, action, by);
    var written = opened.isEmpty() ? names.in(report.id()) : NOTHING;
    refuseNamed(report, opened.orElseGet(() -> SurnameMatch.full(written, by)), by);
    // Who hands work over sees nothing of it.
    if (action != Action.HAND_OVER) {
      var since = since(Optional.empty());
      var lately = recentActivity.counted(by, report.reference(), since, config.mostCounted());
      notice(report, lately, written.names(), opened.isEmpty(), by);
    }
  }

  /**
   * Before {@code by} does something about two reports, for the second: refuses as above, and looks
   * at nothing else. What was noticed of both in one transaction would name the two together.
   */
  @Transactional(TxType.MANDATORY)
  public void checkSecond(ReportSummary report, Action action, Actor by) {
    refuseNamed(report, opened(report, action, by).orElseThrow(), by);
  }

  private void refuseNamed(ReportSummary report, NameMatch named, Actor by) {
    if (named == NameMatch.PERSON
        || (named == NameMatch.TEXT && !restraints.isReleased(report.id(), by))) {
      var act = named == NameMatch.PERSON ? Act.WORK_REFUSED : Act.MENTION_REFUSED;
      var own = Set.of(UnusualAccessCause.OWN_NAME);
      trail.appendRefusal(entry(act, report.reference(), own, by), by);
      throw new Refusal(
          403,
          "You cannot work on this report",
          "Nothing was saved. We have told the leads, who can assign the report to somebody"
              + " else. If you think this is a mistake, ask a lead.");
    }
  }

  /**
   * Refuses {@code action} to somebody who has not opened the report as it is now: before a page
   * that opens it itself.
   */
  @Transactional(TxType.MANDATORY)
  public void requireOpened(ReportSummary report, Action action, Actor by) {
    opened(report, action, by);
  }

  /**
   * Whether {@code reader} has opened the report as it is now, and so lately that nobody would ask
   * them why again: it was counted and looked at then.
   */
  @Transactional(TxType.MANDATORY)
  public boolean hasOpenedLately(ReportSummary report, Actor reader) {
    var since = clock.instant().minus(config.reasonHolds());
    return readings.namesOnOpening(report.id(), reader).isPresent()
        && recentActivity.hasOpened(reader, report.reference(), since);
  }

  private Optional<NameMatch> opened(ReportSummary report, Action action, Actor by) {
    var opened = readings.namesOnOpening(report.id(), by);
    if (opened.isEmpty() && action.needsOpening()) {
      throw Refusal.conflict(
          "Open the report first",
          "You have not opened it, or the reporter has added to it since. You can only decide about"
              + " a report that you have read. Nothing was saved: open the report, then do this"
              + " again.");
    }
    return opened;
  }

  /** Counts anew from the last release on. */
  private RecentActivity.Counted demandRelease(ReportSummary report, Actor reader) {
    var stop = restraints.of(reader);
    var isStopped = stop.filter(it -> it.released().isEmpty()).isPresent();
    var since = since(stop.flatMap(Stop::released));
    var lately = recentActivity.counted(reader, report.reference(), since, config.mostCounted());
    if (isStopped
        || lately.otherReports() >= config.stopAt()
        || (lately.acts() >= config.mostCounted()
            && recentActivity.isAtLeast(config.mostActs(), reader, since))) {
      var causes = UnusualAccessCause.BULK.code();
      var on = Optional.of(report.reference());
      trail.appendRefusal(
          AuditEvent.unusual(Act.OPENINGS_STOPPED, on, causes, !isStopped && outbox.hasAuditors()),
          reader);
      throw ReaderRestraints.stopRefusal();
    }
    return lately;
  }

  /** The hour, as far as it is after {@code released}. */
  private Instant since(Optional<Instant> released) {
    var hour = clock.instant().minus(HOUR);
    return released.filter(hour::isBefore).orElse(hour);
  }

  private void notice(
      ReportSummary report,
      RecentActivity.Counted lately,
      List<String> people,
      boolean mayAsk,
      Actor reader) {
    var found = found(report, lately, people, reader);
    if (mayAsk && isAsked(report, found, reader)) {
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
      ReportSummary report, RecentActivity.Counted lately, List<String> people, Actor reader) {
    var found = EnumSet.noneOf(UnusualAccessCause.class);
    // Older acts than the newest ones are not counted: so many are many reports in any case.
    if (lately.otherReports() >= config.reportsInAnHour()
        || lately.acts() >= config.mostCounted()) {
      found.add(UnusualAccessCause.BULK);
    }
    if (lately.refusals() >= config.refusalsInAnHour()) {
      found.add(UnusualAccessCause.DENIED);
    }
    if (!deadlines.isAtWork(clock.instant(), config.margin())) {
      found.add(UnusualAccessCause.OUT_OF_HOURS);
    }
    if (report.status().holder().filter(it -> !it.is(reader)).isPresent()) {
      found.add(UnusualAccessCause.NOT_ASSIGNED);
    }
    if (report.restricted()) {
      found.add(UnusualAccessCause.RESTRICTED);
    }
    if (SurnameMatch.isAmong(people, reader)) {
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
    var event = refusal.event();
    var actor = refusal.actor();
    tell(event, Optional.empty());
    if (event.act() == Act.WORK_REFUSED || event.act() == Act.MENTION_REFUSED) {
      tellLeads(event, event.reference().orElse(NO_REPORT) + " " + actor.subject());
    } else if (event.act() == Act.OPENINGS_STOPPED && restraints.stop(actor)) {
      tellLeads(event, event.id().toString());
    } else if (event.act() == Act.ACCESS_REFUSED && isOneOfMany(actor)) {
      denied(refusal);
    }
  }

  /** Once for each {@code matter}. */
  private void tellLeads(AuditEvent entry, String matter) {
    var mail = UUID.nameUUIDFromBytes(matter.getBytes(UTF_8));
    outbox.enqueueToLeads(MailKind.LEADS_ALERT, mail, entry.id().toString());
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
      var before = recentActivity.noticed(actor, reference, quietSince());
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
    var told = recentActivity.told(actor, quietSince());
    return found.stream()
        .anyMatch(it -> config.tellAuditorsOf().contains(it) && !told.contains(it.code()));
  }

  private Instant quietSince() {
    return clock.instant().minus(config.quiet());
  }

  private void tell(AuditEvent entry, Optional<UUID> report) {
    if (entry.isMailedToAuditors()) {
      outbox.enqueueAlert(entry.reference().orElse(NO_REPORT), report, entry.id());
    }
  }
}
