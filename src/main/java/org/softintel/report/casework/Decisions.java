package org.softintel.report.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.platform.identity.Actor;
import org.softintel.report.status.Action;
import org.softintel.report.status.Decision;
import org.softintel.report.status.Edition;
import org.softintel.report.status.EntryKind;
import org.softintel.report.status.Outcome;
import org.softintel.report.status.Priority;
import org.softintel.report.status.SecondPerson;

/**
 * What becomes of a report. Some closings wait until a lead confirms them who did not propose them;
 * until then the reporter sees no change. Each method is false, and nothing is saved, when the
 * report has changed since the {@link Edition} that the page showed.
 */
@ApplicationScoped
public class Decisions {
  private final Saving saving;
  private final Entries entries;
  private final SecondPerson second;
  private final Milestones milestones;
  private final AuditTrail trail;

  Decisions(
      Saving saving,
      Entries entries,
      SecondPerson second,
      Milestones milestones,
      AuditTrail trail) {
    this.saving = saving;
    this.entries = entries;
    this.second = second;
    this.milestones = milestones;
    this.trail = trail;
  }

  @Transactional
  public boolean decide(Edition page, Decision decision, Actor by) {
    return saving.change(page, Action.CLOSE, by, it -> decide(it, decision, by));
  }

  private void decide(CaseFile report, Decision decision, Actor by) {
    var outcome = decision.outcome();
    if (outcome.isKeptOpen()) {
      keepOpen(report, decision, by);
    } else if (second.isNeeded(outcome, Priority.ranked(report.priority))) {
      propose(report, decision, by);
    } else {
      report.feedback = sealed(decision.feedback(), report).orElse(report.feedback);
      close(report, EntryKind.OUTCOME, decision.code(), decision.reason(), by);
    }
  }

  /** The proposal holds; {@code remark} may be empty. */
  @Transactional
  public boolean confirm(Edition page, String remark, Actor by) {
    return saving.change(
        page,
        Action.CONFIRM,
        by,
        it -> {
          var proposed = entries.last(it, EntryKind.PROPOSED);
          it.feedback =
              entries.proposedFeedback(it).flatMap(words -> sealed(words, it)).orElse(it.feedback);
          it.settled();
          close(it, EntryKind.CONFIRMED, proposed, remark, by);
        });
  }

  /** It is open again, with whoever had it. */
  @Transactional
  public boolean sendBack(Edition page, String reason, Actor by) {
    return saving.change(
        page,
        Action.SEND_BACK,
        by,
        it -> {
          it.sentBack();
          entries.add(it, EntryKind.SENT_BACK, null, reason, by, saving.now());
          trail.append(new AuditEvent.OnReport(Act.OUTCOME_SENT_BACK, it.reference), by);
        });
  }

  private void keepOpen(CaseFile report, Decision decision, Actor by) {
    milestones.developed(report, decision.outcome(), saving.now());
    report.feedback = sealed(decision.feedback(), report).orElse(report.feedback);
    record(report, EntryKind.DECIDED, Act.REPORT_DECIDED, decision, by);
  }

  private void propose(CaseFile report, Decision decision, Actor by) {
    var words =
        Optional.of(decision.feedback())
            .filter(it -> !it.isEmpty())
            .map(it -> entries.seal(it, report.proposedFeedbackPlace()));
    report.proposedAs(decision.outcome(), words, by);
    record(report, EntryKind.PROPOSED, Act.OUTCOME_PROPOSED, decision, by);
  }

  private void record(CaseFile report, EntryKind kind, Act act, Decision decision, Actor by) {
    entries.add(report, kind, decision.code(), decision.reason(), by, saving.now());
    trail.append(
        new AuditEvent.Coded(act, report.reference, "outcome=" + decision.outcome().code()), by);
  }

  private void close(CaseFile report, EntryKind kind, String code, String reason, Actor by) {
    var outcome = Outcome.of(code.split(":", 2)[0]).orElseThrow();
    milestones.closed(report, outcome, saving.now());
    entries.add(report, kind, code, reason, by, saving.now());
    trail.append(new AuditEvent.ReportClosed(report.reference, outcome.code()), by);
  }

  private Optional<byte[]> sealed(String words, CaseFile report) {
    return Optional.of(words)
        .filter(it -> !it.isEmpty())
        .map(it -> entries.seal(it, report.feedbackPlace()).bytes());
  }
}
