package org.softintel.report.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.NotFoundException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.delivery.outbox.Outbox;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.Refusal;
import org.softintel.report.status.Action;
import org.softintel.report.status.CaseEntryKind;
import org.softintel.report.status.CaseRecord;
import org.softintel.report.status.NewCaseEntry;
import org.softintel.report.status.ReportVersion;

/** Questions to the reporter of a report: each is answered or withdrawn once. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class ReporterQuestions {
  private final CaseEntries caseEntries;
  private final CaseFiles files;
  private final Outbox outbox;
  private final AuditTrail trail;
  private final InstantSource clock;

  ReporterQuestions(
      CaseEntries caseEntries,
      CaseFiles files,
      Outbox outbox,
      AuditTrail trail,
      InstantSource clock) {
    this.outbox = outbox;
    this.caseEntries = caseEntries;
    this.files = files;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * Tells the reporter by mail that a question waits. Returns false, and asks nothing, when the
   * report has changed since the page showed it.
   */
  @Transactional
  public boolean ask(ReportVersion page, String text, Actor by) {
    var entered =
        caseEntries.enter(page, Action.ASK, NewCaseEntry.saying(CaseEntryKind.QUESTION, text), by);
    entered.ifPresent(
        it -> {
          new ReporterQuestion(it).persist();
          outbox.enqueueQuestion(it.reference(), it.report(), it.entry());
          trail.append(AuditEvent.onReport(Act.QUESTION_ASKED, it.reference()), by);
        });
    return entered.isPresent();
  }

  /** Refuses for a question that was answered or withdrawn already. */
  @Transactional
  public void withdraw(String reference, UUID id, Actor by) {
    var entered =
        caseEntries.enter(
            reference, Action.ASK, NewCaseEntry.of(CaseEntryKind.QUESTION_WITHDRAWN), by);
    var question = ReporterQuestion.of(entered.report(), id).orElseThrow(NotFoundException::new);
    if (!question.isWaiting()) {
      throw Refusal.conflict(
          "This question is not waiting for an answer",
          "Somebody has answered or withdrawn it since. The report shows which.");
    }
    question.withdrawnAt = entered.at();
    trail.append(AuditEvent.onReport(Act.QUESTION_WITHDRAWN, entered.reference()), by);
  }

  /** Whether it may still be answered; it cannot be withdrawn until the transaction ends. */
  public boolean isWaiting(String reference, UUID id) {
    return locked(reference, id).isWaiting();
  }

  public Optional<UUID> answerTo(String reference, UUID id) {
    return Optional.ofNullable(locked(reference, id).addendumId);
  }

  /** In the transaction that keeps the addendum. */
  public void answered(String reference, UUID id, UUID addendum, Actor by) {
    var question = locked(reference, id);
    question.answeredAt = clock.instant();
    question.addendumId = addendum;
    trail.append(AuditEvent.onReport(Act.QUESTION_ANSWERED, reference), by);
  }

  private ReporterQuestion locked(String reference, UUID id) {
    return ReporterQuestion.of(files.ofItsReporter(reference).id, id)
        .orElseThrow(NotFoundException::new);
  }

  /** Every question of a report, oldest first; {@code work} holds their words. */
  public List<QuestionView> of(CaseRecord work) {
    var words =
        work.entries().stream()
            .filter(it -> it.kind() == CaseEntryKind.QUESTION)
            .collect(Collectors.toMap(it -> it.id(), it -> it));
    return ReporterQuestion.of(work.summary().id()).stream()
        .flatMap(
            it -> Stream.ofNullable(words.get(it.id)).map(entry -> new QuestionView(it, entry)))
        .toList();
  }

  /** Those of {@code reports} whose reporter was asked and has not answered. */
  public Set<UUID> waitingAmong(List<UUID> reports) {
    return ReporterQuestion.waiting(reports).stream()
        .map(it -> it.reportId)
        .collect(Collectors.toSet());
  }
}
