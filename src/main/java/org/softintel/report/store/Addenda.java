package org.softintel.report.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.delivery.outbox.Outbox;
import org.softintel.platform.database.Ids;
import org.softintel.platform.identity.Actor;
import org.softintel.report.casework.CaseProgress;
import org.softintel.report.casework.ReporterQuestions;
import org.softintel.report.quality.TextQuality;

/**
 * What a reporter adds to a report that they sent: the original stays as it was, and the team gets
 * a mail. For anybody else the report does not exist.
 */
@ApplicationScoped
@Transactional
public class Addenda {
  private final ReportStore store;
  private final CaseProgress caseProgress;
  private final ReporterQuestions questions;
  private final Outbox outbox;
  private final AuditTrail trail;
  private final InstantSource clock;

  Addenda(
      ReportStore store,
      CaseProgress caseProgress,
      ReporterQuestions questions,
      Outbox outbox,
      AuditTrail trail,
      InstantSource clock) {
    this.store = store;
    this.caseProgress = caseProgress;
    this.questions = questions;
    this.outbox = outbox;
    this.trail = trail;
    this.clock = clock;
  }

  /** Takes the same text with the same {@code once} only once; another text with it is kept too. */
  public void add(String reference, String once, String text, Actor reporter) {
    var report = store.ownedBy(reporter, reference);
    var addendum = fresh(report);
    if (!once.isEmpty() && wasAdded(report, once, text, addendum.id, reporter)) {
      return;
    }
    keep(addendum, report, text);
    trail.append(AuditEvent.onReport(Act.REPORT_ADDED_TO, report.reference), reporter);
  }

  /**
   * Adds the answer to a question of the team. The same answer a second time changes nothing.
   * Returns false, and keeps nothing, for another one, or when the question was withdrawn.
   */
  public boolean answer(String reference, UUID question, String text, Actor reporter) {
    var report = store.ownedBy(reporter, reference);
    if (!questions.isWaiting(report.reference, question)) {
      return questions
          .answerTo(report.reference, question)
          .filter(it -> store.text(Addendum.findById(it)).equals(text))
          .isPresent();
    }
    var addendum = fresh(report);
    keep(addendum, report, text);
    questions.answered(report.reference, question, addendum.id, reporter);
    return true;
  }

  private void keep(Addendum addendum, SealedReport report, String text) {
    store.keep(addendum, text);
    if (TextQuality.isUrgent(text)) {
      report.danger();
    }
    caseProgress.addedTo(report.reference);
    outbox.enqueueAddendum(report.reference, report.id, addendum.id);
  }

  /** Compares the text, since a page shown again by Back sends the same {@code once}. */
  private boolean wasAdded(SealedReport report, String once, String text, UUID id, Actor reporter) {
    var first =
        new IdempotencyKeys(clock).claim(reporter, "addition " + report.reference + " " + once, id);
    return Addendum.<Addendum>findByIdOptional(first)
        .filter(it -> store.text(it).equals(text))
        .isPresent();
  }

  private Addendum fresh(SealedReport report) {
    return new Addendum(Ids.next(), report.id, clock.instant());
  }
}
