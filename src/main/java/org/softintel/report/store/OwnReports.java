package org.softintel.report.store;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.delivery.outbox.Outbox;
import org.softintel.platform.database.Ids;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.PageRequest;
import org.softintel.platform.page.Slice;
import org.softintel.report.casework.CaseProgress;
import org.softintel.report.casework.ReporterQuestions;
import org.softintel.report.quality.TextQuality;
import org.softintel.report.status.ReporterNews;

/**
 * Reports for their own reporters, who follow them and add to them; to anybody else they do not
 * exist. The report itself stays as it was sent, and the team gets a mail about what is added.
 */
@ApplicationScoped
@Transactional
public class OwnReports {
  private final ReportStore store;
  private final CaseProgress caseProgress;
  private final ReporterQuestions questions;
  private final Outbox outbox;
  private final AuditTrail trail;
  private final InstantSource clock;

  OwnReports(
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

  /** Returns the whole reference; throws not found for a report of somebody else. */
  public String demandOwn(String reference, Actor reporter) {
    return store.ownedBy(reporter, reference).reference;
  }

  /** The status of a report, its questions and updates. */
  public FollowedReport follow(String reference, Actor reporter) {
    var report = store.ownedBy(reporter, reference);
    trail.append(AuditEvent.onReport(Act.STATUS_READ, report.reference), reporter);
    var work = caseProgress.work(report.id);
    var additions = Addendum.to(report.id).stream().map(it -> it.addedAt).toList();
    return FollowedReport.of(work, additions, questions.of(work));
  }

  /**
   * A page of reports of {@code reporter}; throws not found if it begins at one of somebody else.
   */
  public Slice<SentReport> of(Actor reporter, PageRequest request, int most) {
    var found = mine(reporter, request).page(Page.ofSize(most + 1)).list();
    var mine = Slice.of(found, most, request);
    var references = mine.shown().stream().map(it -> it.reference).toList();
    trail.append(AuditEvent.shown(Act.STATUS_READ, references), reporter);
    return mine.as(this::sent);
  }

  private List<SentReport> sent(List<SealedReport> reports) {
    var ids = reports.stream().map(it -> it.id).toList();
    var asked = questions.waitingAmong(ids);
    return caseProgress.summaries(ids).stream()
        .map(it -> new SentReport(it, asked.contains(it.id())))
        .toList();
  }

  private PanacheQuery<SealedReport> mine(Actor reporter, PageRequest request) {
    if (request.isNewest()) {
      return SealedReport.newestOf(reporter);
    }
    return SealedReport.besides(store.ownedBy(reporter, request.from()), request.way());
  }

  /** Takes the same text with the same {@code once} only once; another text with it is kept too. */
  public void add(String reference, String once, String text, Actor reporter) {
    var report = store.ownedBy(reporter, reference);
    var addendum = fresh(report);
    if (!once.isEmpty() && wasAdded(report, once, text, addendum.id, reporter)) {
      return;
    }
    keep(addendum, report, text, ReporterNews.ADDED);
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
    keep(addendum, report, text, ReporterNews.ANSWERED);
    questions.answered(report.reference, question, addendum.id, reporter);
    return true;
  }

  private void keep(Addendum addendum, SealedReport report, String text, ReporterNews what) {
    store.keep(addendum, text);
    var urgent = caseProgress.addedTo(report.reference, what, TextQuality.isUrgent(text));
    outbox.enqueueAddendum(report.reference, report.id, addendum.id, urgent);
  }

  /** Compares the text, since a page shown again by Back sends the same {@code once}. */
  private boolean wasAdded(SealedReport report, String once, String text, UUID id, Actor reporter) {
    var key = "addition " + report.reference + " " + once;
    var first = store.claim(reporter, key, id, clock.instant());
    return Addendum.<Addendum>findByIdOptional(first)
        .filter(it -> store.text(it).equals(text))
        .isPresent();
  }

  private Addendum fresh(SealedReport report) {
    return new Addendum(Ids.next(), report.id, clock.instant());
  }
}
