package org.softintel.report.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.platform.identity.Actor;
import org.softintel.report.casework.Answer;
import org.softintel.report.casework.Enquiries;
import org.softintel.report.quality.Quality;

/**
 * What a reporter adds to a report that they have sent: the original stays as it was, and the team
 * is told as of a report.
 */
@ApplicationScoped
public class Addenda {
  private final Archive archive;
  private final News news;
  private final Enquiries enquiries;
  private final AuditTrail trail;
  private final InstantSource clock;

  Addenda(Archive archive, News news, Enquiries enquiries, AuditTrail trail, InstantSource clock) {
    this.archive = archive;
    this.news = news;
    this.enquiries = enquiries;
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
    if (!enquiries.isWaiting(report.reference, question)) {
      return enquiries
          .answerTo(report.reference, question)
          .filter(it -> archive.text(Addendum.findById(it)).equals(text))
          .isPresent();
    }
    var addendum = fresh(report);
    keep(addendum, report, text);
    enquiries.answered(
        question, new Answer(addendum.id, report.reference, addendum.addedAt), reporter);
    return true;
  }

  private void keep(Addendum addendum, SealedReport report, String text) {
    archive.keep(addendum, text);
    if (Quality.isUrgent(text)) {
      report.danger();
    }
    news.of(addendum, report);
  }

  /** The text is compared, so that a page shown again by Back cannot make a new one disappear. */
  private boolean wasAdded(SealedReport report, String once, String text, UUID id, Actor reporter) {
    var first =
        new SubmissionKeys(clock).claim(reporter, "addition " + report.reference + " " + once, id);
    return Addendum.<Addendum>findByIdOptional(first)
        .filter(it -> archive.text(it).equals(text))
        .isPresent();
  }

  // PostgreSQL keeps microseconds.
  private Addendum fresh(SealedReport report) {
    var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
    return new Addendum(id, report.id, clock.instant().truncatedTo(ChronoUnit.MICROS));
  }
}
