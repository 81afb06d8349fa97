package org.softintel.report.complaint;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.softintel.audit.trail.AccessReasons;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.delivery.outbox.Outbox;
import org.softintel.platform.database.Ids;
import org.softintel.platform.database.Sql;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.limits.LimitKind;
import org.softintel.platform.limits.Limited;
import org.softintel.platform.page.Quoted;
import org.softintel.platform.page.Refusal;
import org.softintel.platform.page.StrictJson;
import org.softintel.platform.sealing.Sealer;
import org.softintel.report.complaint.ComplaintLookup.Auditor;
import org.softintel.report.complaint.ComplaintTable.Stored;
import org.softintel.report.store.ReportsByName;

/**
 * Looks up the names of people who complain: one auditor asks, another one agrees, and both get
 * references. Each request is sealed under a key of its own, which goes with it.
 */
@ApplicationScoped
public class ComplaintLookups {
  private final ComplaintTable table;
  private final Sealer sealer;
  private final ReportsByName reports;
  private final AccessReasons forAuditors;
  private final AuditTrail trail;
  private final Outbox outbox;
  private final ComplaintConfig config;
  private final InstantSource clock;

  ComplaintLookups(
      Sql sql,
      Sealer sealer,
      ReportsByName reports,
      AccessReasons forAuditors,
      AuditTrail trail,
      Outbox outbox,
      ComplaintConfig config,
      InstantSource clock) {
    this.table = new ComplaintTable(sql);
    this.sealer = sealer;
    this.reports = reports;
    this.forAuditors = forAuditors;
    this.trail = trail;
    this.outbox = outbox;
    this.config = config;
    this.clock = clock;
  }

  /** A request with what it asks; {@code answer} is empty while it waits. */
  public record Opened(ComplaintLookup lookup, SoughtName sought, Optional<LookupAnswer> answer) {}

  public Duration keptFor() {
    return config.keepFor();
  }

  /** Whether the auditors hear of a request by mail. */
  public boolean areMailed() {
    return outbox.hasAuditors();
  }

  /** How many wait for this auditor to answer. */
  @Transactional
  public int waitingFor(Actor auditor) {
    return table.waitingFor(auditor.subject());
  }

  /** Those that wait, and those that this auditor asked or answered, without names; recorded. */
  @Transactional
  public List<ComplaintLookup> list(Actor auditor) {
    var all = table.of(auditor.subject());
    trail.append(AuditEvent.listed(Act.COMPLAINT_LOOKUPS_LISTED, all.size()), auditor);
    return all;
  }

  /** Looks nothing up yet. A form with a mistake does not count towards the limit. */
  @Limited(LimitKind.COMPLAINT_LOOKUP)
  public void ask(SoughtName sought, Actor auditor) {
    QuarkusTransaction.requiringNew().run(() -> keep(sought, auditor));
  }

  private void keep(SoughtName sought, Actor auditor) {
    var id = Ids.next();
    var content =
        sealer.seal(ComplaintTable.ASKED.bytes(sought), ComplaintTable.place("content", id));
    table.insert(id, clock.instant(), Auditor.of(auditor), content);
    var words = Quoted.below("Name", sought.name()) + Quoted.below("Reason", sought.reason());
    append(Act.COMPLAINT_LOOKUP_ASKED, id, words.strip(), auditor);
    outbox.enqueueLookup(id);
  }

  /** Not found for an auditor who has no part in it; recorded. */
  @Transactional
  public Opened open(UUID id, Actor auditor) {
    var stored = table.find(id, auditor.subject()).orElseThrow(this::notHere);
    var state = stored.lookup().state().name().toLowerCase(Locale.ROOT);
    trail.append(
        AuditEvent.of(Act.COMPLAINT_LOOKUP_OPENED, codes(id) + " state=" + state), auditor);
    return new Opened(stored.lookup(), sought(stored), stored.answer().map(it -> answer(id, it)));
  }

  /**
   * Looks the name up. Refuses whoever asked, and keeps the request waiting while this process does
   * not know all reports yet.
   */
  @Transactional(TxType.NEVER)
  public void approve(UUID id, Actor auditor) {
    if (!reports.areAllKnown()) {
      throw new Refusal(
          503, "The search is not ready yet", "The request still waits. Try again in a minute.");
    }
    QuarkusTransaction.requiringNew().run(() -> lookUp(id, auditor));
  }

  private void lookUp(UUID id, Actor auditor) {
    var stored = toAnswer(id, auditor);
    var found = LookupAnswer.of(reports.named(sought(stored).name()));
    save(id, LookupState.ANSWERED, found, auditor);
    append(Act.COMPLAINT_LOOKUP_ANSWERED, id, found.words(), auditor);
  }

  /** Looks nothing up. Refuses whoever asked, who may withdraw it. */
  @Transactional
  public void refuse(UUID id, String why, Actor auditor) {
    toAnswer(id, auditor);
    save(id, LookupState.REFUSED, LookupAnswer.refused(why), auditor);
    append(Act.COMPLAINT_LOOKUP_REFUSED, id, why, auditor);
  }

  private Stored toAnswer(UUID id, Actor auditor) {
    var stored = table.locked(id, auditor.subject()).orElseThrow(this::notHere);
    if (stored.lookup().isAskedBy(auditor)) {
      throw Refusal.conflict(
          "You cannot answer your own request", "Ask another auditor to look at it.");
    }
    demandWaiting(stored);
    return stored;
  }

  private Refusal notHere() {
    return new Refusal(
        404,
        "This request is no longer here",
        "It was withdrawn, its "
            + keptFor().toDays()
            + " days are over, or another auditor has answered it.");
  }

  private static void demandWaiting(Stored stored) {
    if (!stored.lookup().isWaiting()) {
      throw Refusal.conflict(
          "This request has been answered", "Somebody answered it before you. Open it again.");
    }
  }

  /** Deletes it, as if it had not been asked; the trail keeps that it was. */
  @Transactional
  public void withdraw(UUID id, Actor auditor) {
    var stored =
        table
            .locked(id, auditor.subject())
            .filter(it -> it.lookup().isAskedBy(auditor))
            .orElseThrow(this::notHere);
    demandWaiting(stored);
    table.delete(id);
    forget(id, Act.COMPLAINT_LOOKUP_WITHDRAWN, auditor);
  }

  /** Deletes what was asked too long ago, answered or not. */
  @Scheduled(every = "10s", concurrentExecution = ConcurrentExecution.SKIP)
  @Transactional
  void deleteOver() {
    table
        .deleteBefore(clock.instant().minus(config.keepFor()))
        .forEach(it -> forget(it, Act.COMPLAINT_LOOKUP_EXPIRED, AuditTrail.SERVICE));
  }

  private void forget(UUID id, Act why, Actor by) {
    sealer.destroyKey(id);
    trail.append(AuditEvent.of(why, codes(id)), by);
  }

  private void save(UUID id, LookupState state, LookupAnswer answer, Actor auditor) {
    var sealed =
        sealer.seal(ComplaintTable.ANSWER.bytes(answer), ComplaintTable.place("answer", id));
    table.answer(id, state, clock.instant(), Auditor.of(auditor), sealed);
  }

  /** {@code words} are sealed beside the entry, for auditors. */
  private void append(Act act, UUID id, String words, Actor auditor) {
    var sealed = forAuditors.seal(AccessReasons.filledUp(words));
    trail.append(AuditEvent.sealing(act, codes(id), sealed), auditor);
  }

  private SoughtName sought(Stored stored) {
    var place = ComplaintTable.place("content", stored.lookup().id());
    return StrictJson.read(sealer.open(stored.content(), place), SoughtName.class);
  }

  private LookupAnswer answer(UUID id, byte[] sealed) {
    var place = ComplaintTable.place("answer", id);
    return StrictJson.read(sealer.open(sealed, place), LookupAnswer.class);
  }

  private static String codes(UUID id) {
    return "lookup=" + id;
  }
}
