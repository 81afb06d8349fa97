package org.softintel.report.store;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.PageRequest;
import org.softintel.platform.page.Slice;
import org.softintel.report.casework.CaseProgress;
import org.softintel.report.casework.ReporterQuestions;

/** Reports for their own reporters; to anybody else they do not exist. */
@ApplicationScoped
@Transactional
public class OwnReports {
  private final ReportStore store;
  private final CaseProgress caseProgress;
  private final ReporterQuestions questions;
  private final AuditTrail trail;

  OwnReports(
      ReportStore store, CaseProgress caseProgress, ReporterQuestions questions, AuditTrail trail) {
    this.store = store;
    this.caseProgress = caseProgress;
    this.questions = questions;
    this.trail = trail;
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
}
