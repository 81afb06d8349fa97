package org.softintel.casework;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.softintel.audit.ReportReference;
import org.softintel.deadline.Clock;
import org.softintel.deadline.Deadlines;
import org.softintel.identity.Actor;

/** How far reports have come, for whoever holds their content. */
@ApplicationScoped
public class Caseload {
  private final CaseFiles files;
  private final Entries entries;
  private final Readings readings;
  private final Deadlines deadlines;
  private final InstantSource clock;

  Caseload(
      CaseFiles files,
      Entries entries,
      Readings readings,
      Deadlines deadlines,
      InstantSource clock) {
    this.files = files;
    this.entries = entries;
    this.readings = readings;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  /** When somebody must have looked at a report that comes in now. */
  public Instant firstLookDue(Instant received) {
    return deadlines.due(Clock.FIRST_LOOK, received);
  }

  /**
   * Somebody of the team opens it, in the transaction that says so in the trail. Throws not found
   * for a report that there is not, or not for them.
   */
  @Transactional(TxType.MANDATORY)
  public ReportReference seen(String typed, Actor reader) {
    var report = files.known(typed, reader);
    report.seen(now(), deadlines);
    readings.opened(report.id, reader, now());
    return new ReportReference(report.reference);
  }

  /** How far one report has come; throws not found as {@link #seen} does, and marks nothing. */
  @Transactional
  public ReportSummary progress(String typed, Actor reader) {
    return files.known(typed, reader).summary();
  }

  /** Its reporter has added to it, in the transaction that keeps what was added. */
  @Transactional(TxType.MANDATORY)
  public void addedTo(String reference) {
    var report = files.ofItsReporter(reference);
    report.addedTo(now(), deadlines);
    readings.forgetAll(report.id);
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
  public TeamWork work(UUID report) {
    return entries.of(requireNonNull(files.of(List.of(report)).get(report)));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
