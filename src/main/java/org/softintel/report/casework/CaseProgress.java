package org.softintel.report.casework;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.platform.identity.Actor;
import org.softintel.report.access.Readings;
import org.softintel.report.deadline.DeadlineKind;
import org.softintel.report.status.CaseEntryKind;
import org.softintel.report.status.CaseRecord;
import org.softintel.report.status.NewCaseEntry;
import org.softintel.report.status.ReportReference;
import org.softintel.report.status.ReportSummary;
import org.softintel.report.totals.CountableReport;

/** How far reports have come, for whoever holds their content. */
@ApplicationScoped
public class CaseProgress {
  private final CaseFiles files;
  private final SealedEntries sealedEntries;
  private final Readings readings;
  private final CaseClock caseClock;
  private final AuditTrail trail;
  private final InstantSource clock;

  CaseProgress(
      CaseFiles files,
      SealedEntries sealedEntries,
      Readings readings,
      CaseClock caseClock,
      AuditTrail trail,
      InstantSource clock) {
    this.files = files;
    this.sealedEntries = sealedEntries;
    this.readings = readings;
    this.caseClock = caseClock;
    this.trail = trail;
    this.clock = clock;
  }

  /** When somebody must have looked at a report that comes in now. */
  public Instant firstLookDue(Instant received) {
    return caseClock.firstLookDue(received);
  }

  /**
   * Somebody of the team opens it, in the transaction that says so in the trail. Throws not found
   * for a report that there is not, or not for them.
   */
  @Transactional(TxType.MANDATORY)
  public ReportReference seen(String typed, Actor reader) {
    var report = files.known(typed, reader);
    caseClock.seen(report, clock.instant());
    readings.opened(report.id, reader, clock.instant());
    return new ReportReference(report.reference);
  }

  /** How far one report has come; throws not found as {@link #seen} does, and marks nothing. */
  @Transactional
  public ReportSummary progress(String typed, Actor reader) {
    return files.known(typed, reader).summary();
  }

  /** That there is such a report and for them, which is recorded; throws not found as above. */
  @Transactional
  public void searched(String typed, Actor reader) {
    var report = files.known(typed, reader);
    trail.append(new AuditEvent.OnReport(Act.REPORT_LOOKED_UP, report.reference), reader);
  }

  /** Its reporter has added to it, in the transaction that keeps what was added. */
  @Transactional(TxType.MANDATORY)
  public void addedTo(String reference) {
    var report = files.ofItsReporter(reference);
    caseClock.addedTo(report, clock.instant());
    readings.forgetAll(report.id);
  }

  /** {@code by} has typed it in, in the transaction that keeps it. */
  @Transactional(TxType.MANDATORY)
  public void typedIn(UUID report, Actor by) {
    sealedEntries.add(file(report), NewCaseEntry.of(CaseEntryKind.TYPED_IN), by, clock.instant());
  }

  /** For its reporter: nobody else changes it until the transaction ends. */
  @Transactional(TxType.MANDATORY)
  public UUID lock(String reference) {
    return files.ofItsReporter(reference).id;
  }

  /** How far reports have come, in the order of their ids; not for choosing whom to show them. */
  @Transactional(TxType.MANDATORY)
  public List<ReportSummary> summaries(List<UUID> reports) {
    var found = files.of(reports);
    return reports.stream()
        .flatMap(it -> Stream.ofNullable(found.get(it)))
        .map(CaseFile::summary)
        .toList();
  }

  /** Everything that the team added, opened. */
  @Transactional(TxType.MANDATORY)
  public CaseRecord work(UUID report) {
    return sealedEntries.of(file(report));
  }

  /** Counts how far a report has come that came before there were totals. */
  @Transactional(TxType.MANDATORY)
  public void count(UUID report) {
    caseClock.count(file(report));
  }

  /** How many open reports are overdue, by the clock that ran out; it ends at {@code most} each. */
  @Transactional(TxType.MANDATORY)
  public Map<DeadlineKind, Integer> overdue(int most) {
    var overdue = new EnumMap<DeadlineKind, Integer>(DeadlineKind.class);
    for (var which : DeadlineKind.values()) {
      overdue.put(which, files.overdue(which, clock.instant(), most));
    }
    return overdue;
  }

  /** As {@link #overdue}, of those that {@code reader} may know of. */
  @Transactional(TxType.MANDATORY)
  public Map<DeadlineKind, Integer> overdueFor(Actor reader, int most) {
    var overdue = new EnumMap<DeadlineKind, Integer>(DeadlineKind.class);
    for (var which : DeadlineKind.values()) {
      overdue.put(which, files.overdue(which, clock.instant(), most, reader));
    }
    return overdue;
  }

  /** What must be in no total that {@code reader} sees. */
  @Transactional(TxType.MANDATORY)
  public List<CountableReport> hiddenFrom(Actor reader, Instant from, Instant until) {
    return files.hiddenFrom(reader, from, until).stream().map(CaseFile::countable).toList();
  }

  private CaseFile file(UUID report) {
    return requireNonNull(files.of(List.of(report)).get(report));
  }
}
