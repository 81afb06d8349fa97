package org.softintel.report.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.Coded;
import org.softintel.report.status.Action;
import org.softintel.report.status.CaseEntryKind;
import org.softintel.report.status.Decision;
import org.softintel.report.status.FourEyesRule;
import org.softintel.report.status.Outcome;
import org.softintel.report.status.Priority;
import org.softintel.report.status.ReportVersion;

/**
 * What becomes of a report. Some closings wait until a lead confirms them who did not propose them;
 * until then the reporter sees no change. Each method is false, and nothing is saved, when the
 * report has changed since the {@link ReportVersion} that the page showed.
 */
@ApplicationScoped
public class Decisions {
  private final CaseChange caseChange;
  private final SealedEntries sealedEntries;
  private final FourEyesRule second;
  private final CaseClock caseClock;
  private final AuditTrail trail;

  Decisions(
      CaseChange caseChange,
      SealedEntries sealedEntries,
      FourEyesRule second,
      CaseClock caseClock,
      AuditTrail trail) {
    this.caseChange = caseChange;
    this.sealedEntries = sealedEntries;
    this.second = second;
    this.caseClock = caseClock;
    this.trail = trail;
  }

  @Transactional
  public boolean decide(ReportVersion page, Decision decision, Actor by) {
    return caseChange.change(page, Action.CLOSE, by, it -> decide(it, decision, by));
  }

  private void decide(CaseFile report, Decision decision, Actor by) {
    var outcome = decision.outcome();
    if (outcome.isKeptOpen()) {
      keepOpen(report, decision, by);
    } else if (second.isNeeded(outcome, Priority.ranked(report.priority))) {
      propose(report, decision, by);
    } else {
      report.feedback = sealed(decision.feedback(), report).orElse(report.feedback);
      close(report, CaseEntryKind.OUTCOME, decision.code(), decision.reason(), by);
    }
  }

  /** The proposal holds; {@code remark} may be empty. */
  @Transactional
  public boolean approve(ReportVersion page, String remark, Actor by) {
    return caseChange.change(
        page,
        Action.CONFIRM,
        by,
        it -> {
          var proposed = sealedEntries.last(it, CaseEntryKind.PROPOSED);
          it.feedback =
              sealedEntries
                  .proposedFeedback(it)
                  .flatMap(words -> sealed(words, it))
                  .orElse(it.feedback);
          it.settled();
          close(it, CaseEntryKind.CONFIRMED, proposed, remark, by);
        });
  }

  /** It is open again, with whoever had it. */
  @Transactional
  public boolean sendBack(ReportVersion page, String reason, Actor by) {
    return caseChange.change(
        page,
        Action.SEND_BACK,
        by,
        it -> {
          it.sentBack();
          sealedEntries.add(it, CaseEntryKind.SENT_BACK, null, reason, by, caseChange.now());
          trail.append(new AuditEvent.OnReport(Act.OUTCOME_SENT_BACK, it.reference), by);
        });
  }

  private void keepOpen(CaseFile report, Decision decision, Actor by) {
    caseClock.developed(report, decision.outcome(), caseChange.now());
    report.feedback = sealed(decision.feedback(), report).orElse(report.feedback);
    record(report, CaseEntryKind.DECIDED, Act.REPORT_DECIDED, decision, by);
  }

  private void propose(CaseFile report, Decision decision, Actor by) {
    var words =
        Optional.of(decision.feedback())
            .filter(it -> !it.isEmpty())
            .map(it -> sealedEntries.seal(it, report.proposedFeedbackPlace()));
    report.proposedAs(decision.outcome(), words, by);
    record(report, CaseEntryKind.PROPOSED, Act.OUTCOME_PROPOSED, decision, by);
  }

  private void record(CaseFile report, CaseEntryKind kind, Act act, Decision decision, Actor by) {
    sealedEntries.add(report, kind, decision.code(), decision.reason(), by, caseChange.now());
    trail.append(
        new AuditEvent.Coded(act, report.reference, "outcome=" + decision.outcome().code()), by);
  }

  private void close(CaseFile report, CaseEntryKind kind, String code, String reason, Actor by) {
    var outcome = Coded.of(Outcome.class, code.split(":", 2)[0]).orElseThrow();
    caseClock.closed(report, outcome, caseChange.now());
    sealedEntries.add(report, kind, code, reason, by, caseChange.now());
    trail.append(new AuditEvent.ReportClosed(report.reference, outcome.code()), by);
  }

  private Optional<byte[]> sealed(String words, CaseFile report) {
    return Optional.of(words)
        .filter(it -> !it.isEmpty())
        .map(it -> sealedEntries.seal(it, report.feedbackPlace()).bytes());
  }
}
