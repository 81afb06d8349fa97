package org.softintel.report.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.platform.database.Ids;
import org.softintel.platform.identity.Actor;
import org.softintel.report.casework.ReporterAnswer;
import org.softintel.report.casework.ReporterQuestions;
import org.softintel.report.quality.TextQuality;

/**
 * What a reporter adds to a report that they have sent: the original stays as it was, and the team
 * is told as of a report.
 */
@ApplicationScoped
public class Addenda {
  private final ReportStore store;
  private final News news;
  private final ReporterQuestions questions;
  private final AuditTrail trail;
  private final InstantSource clock;

  Addenda(
      ReportStore store,
      News news,
      ReporterQuestions questions,
      AuditTrail trail,
      InstantSource clock) {
    this.store = store;
    this.news = news;
    this.questions = questions;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * The same text with the same {@code once} is taken once; another text with it is kept too. For
   * anybody but its reporter the report does not exist.
   */
  @Transactional
  public void add(String reference, String once, String text, Actor reporter) {
    var report = Owned.report(reference, reporter, trail);
    var addendum = fresh(report);
    if (!once.isEmpty() && wasAdded(report, once, text, addendum.id, reporter)) {
      return;
    }
    keep(addendum, report, text);
    trail.append(new AuditEvent.OnReport(Act.REPORT_ADDED_TO, report.reference), reporter);
  }

  /**
   * Adds the answer to a question of the team. The same answer a second time changes nothing;
   * false, and nothing is kept, for another one, or when the question was withdrawn.
   */
  @Transactional
  public boolean answer(String reference, UUID question, String text, Actor reporter) {
    var report = Owned.report(reference, reporter, trail);
    if (!questions.isWaiting(report.reference, question)) {
      return questions
          .answerTo(report.reference, question)
          .filter(it -> store.text(Addendum.findById(it)).equals(text))
          .isPresent();
    }
    var addendum = fresh(report);
    keep(addendum, report, text);
    questions.answered(
        question, new ReporterAnswer(addendum.id, report.reference, addendum.addedAt), reporter);
    return true;
  }

  private void keep(Addendum addendum, SealedReport report, String text) {
    store.keep(addendum, text);
    if (TextQuality.isUrgent(text)) {
      report.danger();
    }
    news.of(addendum, report);
  }

  /** The text is compared, so that a page shown again by Back cannot make a new one disappear. */
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
