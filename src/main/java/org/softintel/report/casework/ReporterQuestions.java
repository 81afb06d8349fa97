package org.softintel.report.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.Refusal;
import org.softintel.report.status.Action;
import org.softintel.report.status.CaseEntryKind;
import org.softintel.report.status.CaseRecord;
import org.softintel.report.status.NewCaseEntry;
import org.softintel.report.status.ReportVersion;

/** The front door of this package: a question is asked, and then answered or withdrawn, once. */
@ApplicationScoped
public class ReporterQuestions {
  private final CaseEntries caseEntries;
  private final CaseProgress caseProgress;
  private final AuditTrail trail;

  ReporterQuestions(CaseEntries caseEntries, CaseProgress caseProgress, AuditTrail trail) {
    this.caseEntries = caseEntries;
    this.caseProgress = caseProgress;
    this.trail = trail;
  }

  /** False, and nothing is asked, when the report has changed since the page showed it. */
  @Transactional
  public boolean ask(ReportVersion page, String text, Actor by) {
    var entered =
        caseEntries.enter(page, Action.ASK, NewCaseEntry.saying(CaseEntryKind.QUESTION, text), by);
    entered.ifPresent(
        it -> {
          new ReporterQuestion(it).persist();
          trail.append(new AuditEvent.OnReport(Act.QUESTION_ASKED, it.reference()), by);
        });
    return entered.isPresent();
  }

  /** Takes a question back; who was quicker with an answer has answered it. */
  @Transactional
  public void withdraw(String reference, UUID id, Actor by) {
    var entered =
        caseEntries.enter(
            reference, Action.ASK, NewCaseEntry.of(CaseEntryKind.QUESTION_WITHDRAWN), by);
    var question = ReporterQuestion.of(entered.report(), id).orElseThrow(NotFoundException::new);
    if (!question.isWaiting()) {
      throw Refusal.conflict(
          "This question is not waiting for an answer",
          "It was answered or withdrawn in the meantime. The report shows which.");
    }
    question.withdrawnAt = entered.at();
    trail.append(new AuditEvent.OnReport(Act.QUESTION_WITHDRAWN, entered.reference()), by);
  }

  /** Whether it may still be answered; nobody can withdraw it until the transaction ends. */
  @Transactional(TxType.MANDATORY)
  public boolean isWaiting(String reference, UUID id) {
    return locked(reference, id).isWaiting();
  }

  /** The addendum that answers it. */
  @Transactional(TxType.MANDATORY)
  public Optional<UUID> answerTo(String reference, UUID id) {
    return Optional.ofNullable(locked(reference, id).addendumId);
  }

  /** In the transaction that keeps the addendum. */
  @Transactional(TxType.MANDATORY)
  public void answered(UUID id, ReporterAnswer answer, Actor by) {
    var question = locked(answer.reference(), id);
    question.answeredAt = answer.at();
    question.addendumId = answer.addendum();
    trail.append(new AuditEvent.OnReport(Act.QUESTION_ANSWERED, answer.reference()), by);
  }

  private ReporterQuestion locked(String reference, UUID id) {
    return ReporterQuestion.of(caseProgress.lock(reference), id)
        .orElseThrow(NotFoundException::new);
  }

  /** Every question of a report, oldest first, with the words that {@code work} holds opened. */
  @Transactional(TxType.MANDATORY)
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

  /** Those of these reports whose reporter has been asked and has not answered. */
  @Transactional(TxType.MANDATORY)
  public Set<UUID> waitingAmong(List<UUID> reports) {
    return ReporterQuestion.waiting(reports).stream()
        .map(it -> it.reportId)
        .collect(Collectors.toSet());
  }
}
