package org.softintel.report.casework;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.stream.Stream;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.Coded;
import org.softintel.platform.page.Refusal;
import org.softintel.report.status.Action;
import org.softintel.report.status.CaseEntryKind;
import org.softintel.report.status.Decision;
import org.softintel.report.status.FourEyesRule;
import org.softintel.report.status.NewCaseEntry;
import org.softintel.report.status.Outcome;
import org.softintel.report.status.Priority;
import org.softintel.report.status.ReportVersion;

/**
 * What becomes of a report. Some closings wait until a lead who did not propose them confirms them;
 * until then the reporter sees no change. Each method returns false, and saves nothing, when the
 * report has changed since the {@link ReportVersion} that the page showed.
 */
@ApplicationScoped
@Transactional
public class Decisions {
  private final CaseFiles files;
  private final SealedEntries sealedEntries;
  private final FourEyesRule second;
  private final CaseClock caseClock;

  Decisions(
      CaseFiles files, SealedEntries sealedEntries, FourEyesRule second, CaseClock caseClock) {
    this.files = files;
    this.sealedEntries = sealedEntries;
    this.second = second;
    this.caseClock = caseClock;
  }

  public boolean decide(ReportVersion page, Decision decision, Actor by) {
    return files.change(page, Action.CLOSE, by, it -> decide(it, decision, by));
  }

  private void decide(CaseFile report, Decision decision, Actor by) {
    var outcome = decision.outcome();
    if (outcome.isKeptOpen()) {
      caseClock.developed(report, outcome);
      tell(report, decision.feedback());
      record(report, CaseEntryKind.DECIDED, Act.REPORT_DECIDED, decision, by);
    } else if (second.isNeeded(outcome, priorities(report))) {
      var words = sealedEntries.seal(decision.feedback(), report.proposedFeedbackPlace());
      report.proposedAs(outcome, words, by);
      record(report, CaseEntryKind.PROPOSED, Act.OUTCOME_PROPOSED, decision, by);
    } else {
      tell(report, decision.feedback());
      close(report, CaseEntryKind.OUTCOME, decision.code(), decision.reason(), by);
    }
  }

  private Set<Priority> priorities(CaseFile report) {
    var given =
        sealedEntries
            .codes(report, CaseEntryKind.PRIORITY)
            .map(it -> Coded.of(Priority.class, it).orElseThrow());
    return Stream.concat(Stream.of(Priority.ranked(report.priority)), given).collect(toSet());
  }

  /** Closes it as proposed; {@code remark} may be empty. */
  public boolean approve(ReportVersion page, String remark, Actor by) {
    return files.change(
        page,
        Action.CONFIRM,
        by,
        it -> {
          var proposed = sealedEntries.last(it, CaseEntryKind.PROPOSED);
          // The report's own outcome is stamped, an entry is not.
          if (outcome(proposed) != it.outcome) {
            throw Refusal.conflict(
                "Another outcome was proposed",
                "The last proposal is not the one that this report waits with. Send it back, and tell"
                    + " those who run the service.");
          }
          tell(it, sealedEntries.proposedFeedback(it).orElse(""));
          it.settled();
          close(it, CaseEntryKind.CONFIRMED, proposed, remark, by);
        });
  }

  /** Opens it again, with the officer who had it. */
  public boolean sendBack(ReportVersion page, String reason, Actor by) {
    return files.change(
        page,
        Action.SEND_BACK,
        by,
        it -> {
          it.sentBack();
          var entry = NewCaseEntry.saying(CaseEntryKind.SENT_BACK, reason);
          sealedEntries.add(it, entry, it.act(Act.OUTCOME_SENT_BACK), by);
        });
  }

  /** Keeps what the reporter was told before if there is nothing new. */
  private void tell(CaseFile report, String words) {
    report.feedback = sealedEntries.seal(words, report.feedbackPlace()).orElse(report.feedback);
  }

  private void record(CaseFile report, CaseEntryKind kind, Act act, Decision decision, Actor by) {
    var entry = new NewCaseEntry(kind, decision.code(), decision.reason());
    var codes = "outcome=" + decision.outcome().code();
    sealedEntries.add(report, entry, report.act(act, codes), by);
  }

  private void close(CaseFile report, CaseEntryKind kind, String code, String reason, Actor by) {
    var outcome = outcome(code);
    caseClock.closed(report, outcome);
    var closed = AuditEvent.closed(report.reference, outcome.code());
    sealedEntries.add(report, new NewCaseEntry(kind, code, reason), closed, by);
  }

  private static Outcome outcome(String code) {
    return Coded.of(Outcome.class, code.split(":", 2)[0]).orElseThrow();
  }
}
