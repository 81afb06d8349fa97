package org.softintel.desk.logs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
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
import org.softintel.platform.sealing.Sealed;
import org.softintel.platform.sealing.SealedPlace;
import org.softintel.platform.sealing.Sealer;
import org.softintel.report.casework.CaseProgress;
import org.softintel.report.casework.Casework;
import org.softintel.report.status.Action;
import org.softintel.report.status.CaseEntryKind;
import org.softintel.report.status.ReportSummary;

/** The front door of this package: the only way a sanitised log gets in or comes out. */
@ApplicationScoped
public class IntelligenceLogs {
  private final Casework casework;
  private final CaseProgress caseProgress;
  private final Sealer sealer;
  private final AuditTrail trail;
  private final InstantSource clock;

  IntelligenceLogs(
      Casework casework,
      CaseProgress caseProgress,
      Sealer sealer,
      AuditTrail trail,
      InstantSource clock) {
    this.casework = casework;
    this.caseProgress = caseProgress;
    this.sealer = sealer;
    this.trail = trail;
    this.clock = clock;
  }

  /** The last version of each log of a report, newest log first, without a word of them. */
  @Transactional
  public List<IntelligenceLogVersion> of(UUID report) {
    var versions = SealedLogVersion.about(report).stream().collect(groupingBy(it -> it.logId));
    return SealedLog.about(report).stream()
        .map(it -> IntelligenceLogVersion.of(it, versions.getOrDefault(it.id, List.of()).get(0)))
        .toList();
  }

  /**
   * The report from which a log was made, if {@code typed} names one: partners know no other. A log
   * of what {@code reader} may not read is as unknown as one that never was.
   */
  public Optional<String> reportOf(String typed, Actor reader) {
    return IntelligenceLogReference.typed(typed)
        .flatMap(it -> QuarkusTransaction.requiringNew().call(() -> origin(it)))
        .filter(it -> isReadable(it, reader));
  }

  private Optional<String> origin(IntelligenceLogReference log) {
    return SealedLog.of(log)
        .map(it -> caseProgress.summaries(List.of(it.reportId)).get(0).reference());
  }

  /** That it is asked for is recorded where it may not be. */
  private boolean isReadable(String report, Actor reader) {
    try {
      return casework.may(report, Action.READ, reader);
    } catch (NotFoundException e) {
      return false;
    }
  }

  @Transactional
  public IntelligenceLogReference write(String report, IntelligenceLogText words, Actor by) {
    var held = casework.hold(report, Action.WRITE_LOG, by);
    var log = new SealedLog(held.id(), unusedReference(), clock.instant());
    log.persist();
    keep(held, log, 1, words, by);
    trail.append(coded(Act.LOG_WRITTEN, held, log, 1), by);
    return new IntelligenceLogReference(log.reference);
  }

  /**
   * Adds a version to a log; the earlier ones stay. False, and nothing is kept, unless {@code last}
   * is still its last one.
   */
  @Transactional
  public boolean correct(String report, String log, int last, IntelligenceLogText words, Actor by) {
    var held = casework.hold(report, Action.WRITE_LOG, by);
    var known = known(held, log);
    var number = SealedLogVersion.of(known).get(0).number;
    if (number != last) {
      return false;
    }
    keep(held, known, number + 1, words, by);
    trail.append(coded(Act.LOG_CORRECTED, held, known, number + 1), by);
    return true;
  }

  /** The last version; who reads is committed to the trail before the first word is shown. */
  public IntelligenceLog open(String report, String log, Act act, Actor reader) {
    return open(report, log, 0, act, reader);
  }

  /** As {@link #open(String, String, Act, Actor)}; 0 is the last version. */
  public IntelligenceLog open(String report, String log, int number, Act act, Actor reader) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              var held = casework.look(report, Action.READ, reader);
              var known = known(held, log);
              var shown = version(SealedLogVersion.of(known), number).number;
              trail.append(coded(act, held, known, shown), reader);
            });
    return QuarkusTransaction.requiringNew()
        .call(() -> clear(known(casework.look(report, Action.READ, reader), log), number));
  }

  /** One version, for a transaction whose caller has recorded why. */
  @Transactional(TxType.MANDATORY)
  public IntelligenceLog forDelivery(String log, int number) {
    return clear(
        IntelligenceLogReference.typed(log)
            .flatMap(SealedLog::of)
            .orElseThrow(NotFoundException::new),
        number);
  }

  private void keep(
      ReportSummary held, SealedLog log, int number, IntelligenceLogText words, Actor by) {
    var version = new SealedLogVersion(log, number, words.grade(), by, clock.instant());
    version.text = seal(words.text(), version.textPlace());
    if (!words.conditions().isEmpty()) {
      version.conditions = seal(words.conditions(), version.conditionsPlace());
    }
    version.persist();
    var code = log.reference + " version " + number + ", " + words.grade().code();
    casework.record(held, CaseEntryKind.LOG, code, "", by);
  }

  private IntelligenceLog clear(SealedLog known, int number) {
    var all = SealedLogVersion.of(known);
    var version = version(all, number);
    return new IntelligenceLog(
        version.id,
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

  /** A log of another report is as unknown as one that never was. */
  private static SealedLog known(ReportSummary held, String typed) {
    return IntelligenceLogReference.typed(typed)
        .flatMap(SealedLog::of)
        .filter(it -> it.reportId.equals(held.id()))
        .orElseThrow(NotFoundException::new);
  }

  private static AuditEvent coded(Act act, ReportSummary held, SealedLog log, int number) {
    return new AuditEvent.Coded(
        act, held.reference(), "log=" + log.reference + " version=" + number);
  }

  /** The index has the last word; this makes a collision a retry instead of an error. */
  private static IntelligenceLogReference unusedReference() {
    return Stream.generate(IntelligenceLogReference::next)
        .filter(it -> SealedLog.of(it).isEmpty())
        .findFirst()
        .orElseThrow();
  }

  private byte[] seal(String text, SealedPlace place) {
    return sealer.seal(text.getBytes(UTF_8), place).bytes();
  }

  private String text(byte @Nullable [] sealed, SealedPlace place) {
    return sealed == null ? "" : new String(sealer.open(new Sealed(sealed), place), UTF_8);
  }
}
