package org.softintel.report.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.delivery.outbox.MailKind;
import org.softintel.delivery.outbox.Outbox;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.page.Coded;
import org.softintel.platform.page.Refusal;
import org.softintel.report.status.Action;
import org.softintel.report.status.CaseEntryKind;
import org.softintel.report.status.Decision;
import org.softintel.report.status.FourEyesRule;
import org.softintel.report.status.MissingAct;
import org.softintel.report.status.NewCaseEntry;
import org.softintel.report.status.Outcome;
import org.softintel.report.status.ReportReference;
import org.softintel.report.status.ReportState;
import org.softintel.report.status.ReportVersion;
import org.softintel.report.team.Colleagues;

/**
 * What becomes of a report. No outcome is saved without the act that it tells of. Some closings
 * wait until a lead who did not propose them approves them; until then the reporter sees no change.
 * Each method returns false, and saves nothing, when the report has changed since the {@link
 * ReportVersion} that the page showed.
 */
@ApplicationScoped
@Transactional
public class Decisions {
  /** For how long officers may take back what they decided; leads may at any time. */
  private static final Duration OWN_TO_CHANGE = Duration.ofDays(1);

  private final CaseFiles files;
  private final SealedEntries sealedEntries;
  private final BegunOutcomes begun;
  private final Colleagues colleagues;
  private final FourEyesRule second;
  private final CaseClock caseClock;
  private final Outbox outbox;

  Decisions(
      CaseFiles files,
      SealedEntries sealedEntries,
      BegunOutcomes begun,
      Colleagues colleagues,
      FourEyesRule second,
      CaseClock caseClock,
      Outbox outbox) {
    this.files = files;
    this.sealedEntries = sealedEntries;
    this.begun = begun;
    this.colleagues = colleagues;
    this.second = second;
    this.caseClock = caseClock;
    this.outbox = outbox;
  }

  /** What is to be done about the report before it can end so; in the order to do it. */
  public List<MissingAct> missing(String reference, Outcome outcome, Actor by) {
    return missing(files.known(reference, by), outcome);
  }

  private List<MissingAct> missing(CaseFile report, Outcome outcome) {
    var isClosed = report.state == ReportState.CLOSED;
    return MissingAct.of(outcome, isClosed, report.grade().isPresent(), sealedEntries.done(report));
  }

  /**
   * Another report that an outcome names.
   *
   * @param source whether both are of one person, as far as accounts and agencies say
   * @param endedAs the outcome after which nobody acts on it; empty for any other
   * @param leadsBack it is closed as one that says the same as the report itself
   */
  public record Other(SameSource source, Optional<Outcome> endedAs, boolean leadsBack) {}

  /** Empty for a report that {@code by} may not read, which is recorded. */
  public Optional<Other> other(String reference, ReportReference other, Actor by) {
    var report = files.known(reference, by);
    return files
        .find(other.value(), by)
        .map(
            it ->
                new Other(
                    report.sameSource(it),
                    Optional.ofNullable(it.outcome)
                        .filter(how -> it.state == ReportState.CLOSED && how.isUnused()),
                    leadsBack(report, it)));
  }

  private boolean leadsBack(CaseFile report, CaseFile to) {
    return andSameAs(to).stream().anyMatch(it -> it.reference.equals(report.reference));
  }

  /** With what it, and each after it, was closed as the same as. */
  private List<CaseFile> andSameAs(CaseFile report) {
    var passed = new LinkedHashMap<String, CaseFile>();
    var next = Optional.of(report);
    while (next.isPresent() && passed.putIfAbsent(next.get().reference, next.get()) == null) {
      next = sealedEntries.sameAs(next.get()).flatMap(files::referred);
    }
    return List.copyOf(passed.values());
  }

  /** Both reports are locked: two officers cannot close each report as the same as the other. */
  private void demandNoCircle(CaseFile report, Decision decision) {
    var other = decision.other().map(ReportReference::value);
    if (other.flatMap(files::referred).filter(it -> leadsBack(report, it)).isPresent()) {
      throw Refusal.conflict(
          other.get() + " was closed as the same as this report",
          "Nothing was saved. Reopen %s first, so that one of them is worked on."
              .formatted(other.get()));
    }
  }

  /** When it came: nobody was told long before. */
  public Instant received(String reference, Actor by) {
    return files.known(reference, by).receivedAt;
  }

  public boolean decide(ReportVersion page, Decision decision, Actor by) {
    files.lockBoth(page.reference(), decision.other());
    return files.change(page, Action.CLOSE, by, it -> decide(it, decision, by));
  }

  private void decide(CaseFile report, Decision decision, Actor by) {
    var outcome = decision.outcome();
    demandActs(report, outcome);
    demandNoCircle(report, decision);
    begun.forget(report.id);
    if (outcome.isKeptOpen()) {
      caseClock.developed(report, outcome);
      tell(report, decision.feedback());
      record(report, CaseEntryKind.DECIDED, Act.REPORT_DECIDED, decision, by);
    } else if (needsSecond(report, decision)) {
      propose(report, decision, by);
    } else {
      tell(report, decision.feedback());
      report.proposedBy = by.subject();
      close(report, CaseEntryKind.OUTCOME, decision.code(), decision.reason(), by);
    }
  }

  private void demandActs(CaseFile report, Outcome outcome) {
    if (!missing(report, outcome).isEmpty()) {
      throw Refusal.conflict(
          "Something has to be done before this outcome",
          "Nothing was saved. Go back to the report: it says what is missing.");
    }
  }

  private boolean needsSecond(CaseFile report, Decision decision) {
    return needsSecond(report, decision.outcome()) && !goesOn(report, decision);
  }

  private boolean needsSecond(CaseFile report, Outcome outcome) {
    return second.isNeeded(outcome, sealedEntries.priorities(report), report.danger != null);
  }

  /** In a report of the same account that nobody can end alone either, and nobody has ended. */
  private boolean goesOn(CaseFile report, Decision decision) {
    return decision
        .other()
        .flatMap(it -> files.referred(it.value()))
        .filter(it -> report.sameSource(it) == SameSource.YES)
        .map(this::andSameAs)
        .filter(all -> all.stream().allMatch(it -> needsSecond(it, decision.outcome())))
        .filter(all -> all.stream().noneMatch(it -> it.outcome != null && it.outcome.isUnused()))
        .isPresent();
  }

  private void propose(CaseFile report, Decision decision, Actor by) {
    var words = sealedEntries.seal(decision.feedback(), report.proposedFeedbackPlace());
    report.proposedAs(decision.outcome(), words, by);
    record(report, CaseEntryKind.PROPOSED, Act.OUTCOME_PROPOSED, decision, by);
  }

  /** Opens it again: for the officer who had it, or for nobody if they have left. */
  public boolean reopen(ReportVersion page, String reason, Actor by) {
    return files.change(
        page,
        Action.REOPEN,
        by,
        it -> {
          reopen(it, by);
          var entry = NewCaseEntry.saying(CaseEntryKind.REOPENED, reason);
          sealedEntries.add(it, entry, it.act(Act.REPORT_REOPENED), by);
        });
  }

  private void reopen(CaseFile report, Actor by) {
    demandInTime(report, by);
    release(report);
    caseClock.reopened(report);
  }

  /** From somebody who has left. */
  private void release(CaseFile report) {
    if (report.assignee != null && colleagues.known(report.assignee).isEmpty()) {
      report.release();
    }
  }

  /** Replaces the outcome of a closed report; the old one stays in its history. */
  public boolean correct(ReportVersion page, Decision decision, Actor by) {
    files.lockBoth(page.reference(), decision.other());
    return files.change(page, Action.CORRECT, by, it -> correct(it, decision, by));
  }

  private void correct(CaseFile report, Decision decision, Actor by) {
    var outcome = decision.outcome();
    demandInTime(report, by);
    demandActs(report, outcome);
    demandNoCircle(report, decision);
    begun.forget(report.id);
    if (needsSecond(report, decision)) {
      release(report);
      caseClock.reopenedToCorrect(report);
      var entry = NewCaseEntry.saying(CaseEntryKind.REOPENED, "To correct its outcome");
      sealedEntries.add(report, entry, report.act(Act.REPORT_REOPENED), by);
      propose(report, decision, by);
    } else {
      tell(report, decision.feedback());
      report.proposedBy = by.subject();
      caseClock.corrected(report, outcome);
      record(report, CaseEntryKind.CORRECTED, Act.OUTCOME_CORRECTED, decision, by);
    }
  }

  private void demandInTime(CaseFile report, Actor by) {
    var closed = report.closedAt;
    if (!by.is(Role.LEAD)
        && (closed == null || closed.plus(OWN_TO_CHANGE).isBefore(caseClock.now()))) {
      throw Refusal.conflict(
          "This report was closed more than a day ago",
          "Nothing was saved. A lead can still reopen it or correct its outcome.");
    }
  }

  /** Closes it as proposed; {@code remark} may be empty. */
  public boolean approve(ReportVersion page, String remark, Actor by) {
    return files.change(
        page,
        Action.CONFIRM,
        by,
        it -> {
          var proposed = sealedEntries.last(it, CaseEntryKind.PROPOSED);
          // A later proposal may have been deleted: the report's own outcome is stamped.
          if (outcome(proposed) != it.outcome) {
            throw Refusal.conflict(
                "Another outcome was proposed",
                "The proposal changed while you were reading. Return it to the officer, and"
                    + " tell the people who run the service.");
          }
          tell(it, sealedEntries.proposedFeedback(it).orElse(""));
          close(it, CaseEntryKind.CONFIRMED, proposed, remark, by);
        });
  }

  /** Opens it again, with the officer who had it. */
  public boolean sendBack(ReportVersion page, String reason, Actor by) {
    var entry = NewCaseEntry.saying(CaseEntryKind.SENT_BACK, reason);
    return end(page, Action.SEND_BACK, entry, Act.OUTCOME_SENT_BACK, by);
  }

  /** As above, by the officer who proposed it. */
  public boolean withdraw(ReportVersion page, String reason, Actor by) {
    var entry = NewCaseEntry.saying(CaseEntryKind.PROPOSAL_WITHDRAWN, reason);
    return end(page, Action.WITHDRAW, entry, Act.OUTCOME_WITHDRAWN, by);
  }

  private boolean end(ReportVersion page, Action how, NewCaseEntry entry, Act act, Actor by) {
    return files.change(
        page,
        how,
        by,
        it -> {
          it.sentBack();
          sealedEntries.add(it, entry, it.act(act), by);
        });
  }

  /** Keeps what the reporter was told before if there is nothing new. */
  private void tell(CaseFile report, String words) {
    report.feedback = sealedEntries.seal(words, report.feedbackPlace()).orElse(report.feedback);
    if (!words.isEmpty() && !report.channel.isTypedIn()) {
      outbox.enqueueToReporter(MailKind.UPDATE, report.reference, report.id);
    }
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
