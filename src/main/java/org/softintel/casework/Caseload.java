package org.softintel.casework;

import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.softintel.audit.Act;
import org.softintel.audit.AuditEvent;
import org.softintel.audit.AuditTrail;
import org.softintel.deadline.Clock;
import org.softintel.identity.Actor;

/** The reports as the team works through them: listed without a word of content, taken. */
@ApplicationScoped
public class Caseload {
  private final Entries entries;
  private final Readings readings;
  private final Milestones milestones;
  private final AuditTrail trail;
  private final InstantSource clock;

  Caseload(
      Entries entries,
      Readings readings,
      Milestones milestones,
      AuditTrail trail,
      InstantSource clock) {
    this.entries = entries;
    this.readings = readings;
    this.milestones = milestones;
    this.trail = trail;
    this.clock = clock;
  }

  /** One page of a view, newest first; {@code after} is the last reference of the page before. */
  @Transactional
  public List<ReportSummary> page(View view, Optional<String> after, int size, Actor reader) {
    var values = new HashMap<String, Object>();
    if (view.isPersonal()) {
      values.put("me", reader.subject());
    }
    after
        .map(CaseFile::known)
        .ifPresent(
            it -> {
              values.put("time", it.receivedAt);
              values.put("id", it.id);
            });
    var query =
        "from CaseFile r where "
            + view.condition()
            + after.map(it -> View.BEYOND).orElse("")
            + " order by r.receivedAt desc, r.id desc";
    var page =
        CaseFile.<CaseFile>find(query, values).page(Page.ofSize(size)).list().stream()
            .map(CaseFile::summary)
            .toList();
    trail.append(new AuditEvent.Listed(Act.REPORTS_LISTED, page.size()), reader);
    return page;
  }

  /** When somebody must have looked at a report that comes in now. */
  public Instant firstLookDue(Instant received) {
    return milestones.firstLookDue(received);
  }

  /** The team has opened it, in the transaction that says so in the trail. */
  @Transactional(TxType.MANDATORY)
  public void seen(UUID report, Actor reader) {
    milestones.seen(CaseFile.findById(report), now());
    readings.opened(report, reader, now());
  }

  /** Its reporter has added to it, in the transaction that keeps what was added. */
  @Transactional(TxType.MANDATORY)
  public void addedTo(String reference) {
    var report = CaseFile.locked(reference);
    milestones.addedTo(report, now());
    readings.forgetAll(report.id);
  }

  /** {@code by} has typed it in, in the transaction that keeps it. */
  @Transactional(TxType.MANDATORY)
  public void typedIn(UUID report, Actor by) {
    entries.add(CaseFile.findById(report), NewEntry.of(EntryKind.TYPED_IN), by, now());
  }

  /** Open reports that somebody has, longest held first; no content. */
  @Transactional(TxType.MANDATORY)
  public List<ReportSummary> heldBy(String account, int most) {
    return CaseFile.<CaseFile>find(
            "assignee = ?1 and state <> CLOSED order by takenAt, id", account)
        .page(Page.ofSize(most))
        .list()
        .stream()
        .map(CaseFile::summary)
        .toList();
  }

  /** What {@code from} has not any more is left alone. */
  @Transactional(TxType.MANDATORY)
  public void handOver(Holder from, String reference, Optional<Holder> to, Actor by) {
    var report = CaseFile.locked(reference);
    report.require(Action.HAND_OVER, by);
    if (report.state == State.CLOSED || !from.account().equals(report.assignee)) {
      return;
    }
    report.handedOverTo(
        to.map(Holder::account).orElse(null), to.map(Holder::name).orElse(null), now());
    var code = to.map(Holder::name).orElse("nobody");
    entries.add(report, new NewEntry(EntryKind.HANDED_OVER, code, ""), by, now());
    trail.append(new AuditEvent.OnReport(Act.REPORT_HANDED_OVER, report.reference), by);
  }

  /** Nobody else changes it until the transaction ends. */
  @Transactional(TxType.MANDATORY)
  public UUID lock(String reference) {
    return CaseFile.locked(reference).id;
  }

  /** How far reports have come, in the order of their ids. */
  @Transactional(TxType.MANDATORY)
  public List<ReportSummary> summaries(List<UUID> reports) {
    var found =
        CaseFile.<CaseFile>list("id in ?1", reports).stream()
            .collect(Collectors.toMap(it -> it.id, CaseFile::summary));
    return reports.stream().flatMap(it -> Stream.ofNullable(found.get(it))).toList();
  }

  /** Everything that the team added, opened. */
  @Transactional(TxType.MANDATORY)
  public TeamWork work(UUID report) {
    return entries.of(CaseFile.findById(report));
  }

  /** Counts how far a report has come that came before there were totals. */
  @Transactional(TxType.MANDATORY)
  public void count(UUID report) {
    milestones.count(CaseFile.findById(report));
  }

  /** How many open reports are overdue, by the clock that ran out; it ends at {@code most} each. */
  @Transactional(TxType.MANDATORY)
  public Map<Clock, Integer> overdue(int most) {
    var overdue = new EnumMap<Clock, Integer>(Clock.class);
    for (var which : Clock.values()) {
      var found =
          CaseFile.getEntityManager()
              .createQuery(
                  "select 1 from CaseFile r where r.state <> CLOSED and r.clocks.clock = ?1"
                      + " and r.clocks.dueAt < ?2",
                  Integer.class)
              .setParameter(1, which)
              .setParameter(2, now());
      overdue.put(which, found.setMaxResults(most).getResultList().size());
    }
    return overdue;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
