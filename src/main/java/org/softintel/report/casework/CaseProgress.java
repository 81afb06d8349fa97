package org.softintel.report.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.platform.identity.Actor;
import org.softintel.report.access.NameMatch;
import org.softintel.report.access.ReaderRestraints;
import org.softintel.report.access.Readings;
import org.softintel.report.deadline.DeadlineKind;
import org.softintel.report.status.Action;
import org.softintel.report.status.CaseEntryKind;
import org.softintel.report.status.CaseRecord;
import org.softintel.report.status.NewCaseEntry;
import org.softintel.report.status.ReportSummary;
import org.softintel.report.status.ReporterNews;
import org.softintel.report.totals.CountableReport;

/** Tells and changes how far a report has come, for the package that holds its content. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class CaseProgress {
  private final CaseFiles files;
  private final SealedEntries sealedEntries;
  private final Readings readings;
  private final ReaderRestraints restraints;
  private final CaseClock caseClock;
  private final AuditTrail trail;

  CaseProgress(
      CaseFiles files,
      SealedEntries sealedEntries,
      Readings readings,
      ReaderRestraints restraints,
      CaseClock caseClock,
      AuditTrail trail) {
    this.files = files;
    this.sealedEntries = sealedEntries;
    this.readings = readings;
    this.restraints = restraints;
    this.caseClock = caseClock;
    this.trail = trail;
  }

  /** What the team added to a report that is opened; the first time that anybody opens it. */
  public record Opening(CaseRecord work, boolean isFirst) {}

  /**
   * Marks a report as opened by {@code reader}, in the transaction that records it. Throws not
   * found for a report that does not exist or is not for them.
   */
  public Opening opened(String typed, Action needed, Actor reader) {
    var report = files.known(typed, needed, reader);
    var isFirst = report.seenAt == null;
    caseClock.seen(report);
    report.heard(reader);
    readings.opened(report.id, reader, caseClock.now());
    return new Opening(sealedEntries.of(report, reader), isFirst);
  }

  /**
   * Marks a report in danger as opened, once it is known whom it names: nobody else is called out.
   * Somebody who may not answer the danger stops no call-out.
   */
  public void seenInDanger(ReportSummary opened, Actor reader) {
    if (opened.may(Action.ANSWER_DANGER, reader)
        && restraints.bar(opened.id(), reader) == NameMatch.NONE
        && files.of(opened.id()).seenInDanger(caseClock.now())) {
      trail.append(AuditEvent.onReport(Act.DANGER_SEEN, opened.reference()), reader);
    }
  }

  /** Marks nothing; throws not found as {@link #opened} does. */
  @Transactional
  public ReportSummary progress(String typed, Actor reader) {
    return files.known(typed, reader).summary();
  }

  /** Records that {@code reader} asked for a report without opening it; throws as above. */
  @Transactional
  public void searched(String typed, Actor reader) {
    var report = files.known(typed, reader);
    trail.append(AuditEvent.onReport(Act.REPORT_LOOKED_UP, report.reference), reader);
  }

  /**
   * In the transaction that keeps the addition. Returns whether the report waits for an answer to
   * possible danger, which this addition may tell of: how strongly, or 0.
   */
  public boolean addedTo(String reference, ReporterNews what, int strength) {
    var report = files.ofItsReporter(reference);
    report.news = what;
    caseClock.addedTo(report, strength);
    readings.forgetAll(report.id);
    return report.isUrgent();
  }

  /** In the transaction that keeps the report. */
  public void typedIn(UUID report, Actor by) {
    sealedEntries.add(files.of(report), NewCaseEntry.of(CaseEntryKind.TYPED_IN), by);
  }

  /** In the same order; the caller must have checked that they may be shown. */
  public List<ReportSummary> summaries(List<UUID> reports) {
    return files.of(reports).stream().map(CaseFile::summary).toList();
  }

  /**
   * One page of a view for programs, possible danger first by its strength, then newest first;
   * recorded. {@code after} is where the page before ended.
   */
  @Transactional
  public List<ReportSummary> page(ApiView view, Optional<String> after, int size, Actor reader) {
    var page = files.page(view, after, size, reader).stream().map(CaseFile::summary).toList();
    var references = page.stream().map(ReportSummary::reference).toList();
    trail.append(AuditEvent.shown(Act.REPORTS_LISTED, references), reader);
    return page;
  }

  /** Everything that the team added, unsealed. */
  public CaseRecord work(UUID report) {
    return sealedEntries.of(files.intact(report));
  }

  /** As above; empty if the report was changed past this service. */
  public Optional<CaseRecord> workIfIntact(UUID report) {
    return files.of(List.of(report)).stream().findFirst().map(sealedEntries::of);
  }

  /** Counts a report that is older than the totals. */
  public void count(UUID report) {
    caseClock.count(files.of(report));
  }

  /**
   * Counts overdue open reports by clock, each up to {@code most}; with a reader, only those that
   * they may know of.
   */
  public Map<DeadlineKind, Integer> overdue(int most, Optional<Actor> reader) {
    return files.overdue(caseClock.now(), most, reader);
  }

  /** Reports that no total for {@code reader} may include. */
  public List<CountableReport> hiddenFrom(Actor reader, Instant from, Instant until) {
    return files.hiddenFrom(reader, from, until).stream().map(CaseFile::countable).toList();
  }
}
