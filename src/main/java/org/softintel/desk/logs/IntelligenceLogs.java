package org.softintel.desk.logs;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.NotFoundException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.sealing.SealedPlace;
import org.softintel.platform.sealing.Sealer;
import org.softintel.report.access.Readership;
import org.softintel.report.casework.CaseEntries;
import org.softintel.report.casework.CaseProgress;
import org.softintel.report.status.Action;
import org.softintel.report.status.CaseEntryKind;
import org.softintel.report.status.NewCaseEntry;
import org.softintel.report.status.ReportSummary;

/** Takes sanitised logs in and opens them; nothing else does. */
@ApplicationScoped
public class IntelligenceLogs {
  private final CaseEntries caseEntries;
  private final CaseProgress caseProgress;
  private final Readership readership;
  private final Sealer sealer;
  private final AuditTrail trail;
  private final InstantSource clock;

  IntelligenceLogs(
      CaseEntries caseEntries,
      CaseProgress caseProgress,
      Readership readership,
      Sealer sealer,
      AuditTrail trail,
      InstantSource clock) {
    this.caseEntries = caseEntries;
    this.caseProgress = caseProgress;
    this.readership = readership;
    this.sealer = sealer;
    this.trail = trail;
    this.clock = clock;
  }

  /** The last version of each log of a report, newest log first, without a word of them. */
  @Transactional
  public List<IntelligenceLogVersion> of(UUID report) {
    var logs = SealedLog.about(report);
    if (logs.isEmpty()) {
      return List.of();
    }
    var versions = SealedLogVersion.about(report).stream().collect(groupingBy(it -> it.logId));
    return logs.stream()
        .map(it -> IntelligenceLogVersion.of(it, versions.getOrDefault(it.id, List.of()).get(0)))
        .toList();
  }

  /**
   * Returns the report of a log, if {@code typed} names one: partners know no other reference.
   * Empty, and recorded, if {@code reader} may not read the report.
   */
  @Transactional
  public Optional<String> reportOf(String typed, Actor reader) {
    return IntelligenceLogReference.typed(typed)
        .flatMap(SealedLog::of)
        .map(it -> summary(it).reference())
        .filter(it -> readership.find(it, reader).isPresent());
  }

  @Transactional
  public IntelligenceLogReference write(String report, IntelligenceLogText words, Actor by) {
    var held = caseEntries.hold(report, Action.WRITE_LOG, by);
    var log = new SealedLog(held.id(), unusedReference(), clock.instant());
    log.persist();
    keep(held, log, 1, words, by);
    trail.append(coded(Act.LOG_WRITTEN, held, log, 1), by);
    return new IntelligenceLogReference(log.reference);
  }

  /**
   * Adds a version to a log. Returns false, and keeps nothing, unless {@code last} is still the
   * last one.
   */
  @Transactional
  public boolean correct(String report, String log, int last, IntelligenceLogText words, Actor by) {
    var held = caseEntries.hold(report, Action.WRITE_LOG, by);
    var known = known(held, log);
    var number = SealedLogVersion.of(known).get(0).number;
    if (number != last) {
      return false;
    }
    keep(held, known, number + 1, words, by);
    trail.append(coded(Act.LOG_CORRECTED, held, known, number + 1), by);
    return true;
  }

  /**
   * Opens a version, or the last one for 0, and records who reads it, in one transaction that is
   * committed before anything is returned.
   */
  @Transactional(TxType.REQUIRES_NEW)
  IntelligenceLog open(String report, String log, int number, Act act, Actor reader) {
    return open(caseEntries.look(report, Action.READ, reader), log, number, act, reader);
  }

  /** Opens the last version for an action that must be allowed. */
  @Transactional(TxType.REQUIRES_NEW)
  public IntelligenceLog openFor(Action action, String report, String log, Actor reader) {
    return open(caseEntries.look(report, action, reader), log, 0, Act.LOG_OPENED, reader);
  }

  private IntelligenceLog open(
      ReportSummary report, String typed, int number, Act act, Actor reader) {
    var log = known(report, typed);
    var opened = clear(log, number, report);
    trail.append(coded(act, report, log, opened.edition().number()), reader);
    return opened;
  }

  /** For what leaves the team: the caller has recorded it. */
  @Transactional(TxType.MANDATORY)
  public IntelligenceLog forDelivery(String typed, int number) {
    var log =
        IntelligenceLogReference.typed(typed)
            .flatMap(SealedLog::of)
            .orElseThrow(NotFoundException::new);
    return clear(log, number, summary(log));
  }

  private ReportSummary summary(SealedLog log) {
    return caseProgress.summaries(List.of(log.reportId)).get(0);
  }

  private void keep(
      ReportSummary held, SealedLog log, int number, IntelligenceLogText words, Actor by) {
    var version = new SealedLogVersion(log, number, words.grade(), by, clock.instant());
    version.text = sealer.seal(words.text(), version.textPlace());
    if (!words.conditions().isEmpty()) {
      version.conditions = sealer.seal(words.conditions(), version.conditionsPlace());
    }
    version.persist();
    var code = log.reference + " version " + number + ", " + words.grade().code();
    caseEntries.add(held, new NewCaseEntry(CaseEntryKind.LOG, code, ""), by);
  }

  private IntelligenceLog clear(SealedLog known, int number, ReportSummary report) {
    var all = SealedLogVersion.of(known);
    var version = version(all, number);
    return new IntelligenceLog(
        report,
        IntelligenceLogVersion.of(known, version),
        text(version.text, version.textPlace()),
        text(version.conditions, version.conditionsPlace()),
        all.stream().map(it -> IntelligenceLogVersion.of(known, it)).toList());
  }

  private static SealedLogVersion version(List<SealedLogVersion> all, int number) {
    return number == 0
        ? all.get(0)
        : all.stream()
            .filter(it -> it.number == number)
            .findFirst()
            .orElseThrow(NotFoundException::new);
  }

  /** Not found for a log of another report. */
  private static SealedLog known(ReportSummary held, String typed) {
    return IntelligenceLogReference.typed(typed)
        .flatMap(SealedLog::of)
        .filter(it -> it.reportId.equals(held.id()))
        .orElseThrow(NotFoundException::new);
  }

  private static AuditEvent coded(Act act, ReportSummary held, SealedLog log, int number) {
    return AuditEvent.onReport(
        act, held.reference(), "log=" + log.reference + " version=" + number);
  }

  /** The index has the last word; this makes a collision a retry instead of an error. */
  private static IntelligenceLogReference unusedReference() {
    return Stream.generate(IntelligenceLogReference::next)
        .filter(it -> SealedLog.of(it).isEmpty())
        .findFirst()
        .orElseThrow();
  }

  private String text(byte @Nullable [] sealed, SealedPlace place) {
    return sealed == null ? "" : sealer.text(sealed, place);
  }
}
