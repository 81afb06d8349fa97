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
import org.softintel.report.status.ReportSummary;

/** Reports as their reporters follow them; for anybody else a report does not exist. */
@ApplicationScoped
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

  /** What its reporter may know of it. */
  @Transactional
  public ReportSummary status(String reference, Actor reporter) {
    return follow(reference, reporter).summary();
  }

  /** The whole reference of what {@code reporter} sent. */
  @Transactional
  public String demandOwn(String reference, Actor reporter) {
    return store.ownedBy(reporter, reference).reference;
  }

  /** How far it is, what the team asks and what it tells them. */
  @Transactional
  public FollowedReport follow(String reference, Actor reporter) {
    var report = store.ownedBy(reporter, reference);
    trail.append(new AuditEvent.OnReport(Act.STATUS_READ, report.reference), reporter);
    var work = caseProgress.work(report.id);
    var additions = Addendum.to(report.id).stream().map(it -> it.addedAt).toList();
    return FollowedReport.of(work, additions, questions.of(work));
  }

  /** Reports of {@code reporter}, from one of them on or the newest; fails for one of others. */
  @Transactional
  public Slice<SentReport> of(Actor reporter, PageRequest request, int most) {
    var found = mine(reporter, request).page(Page.ofSize(most + 1)).list();
    var mine = Slice.of(found, most, request);
    var references = mine.shown().stream().map(it -> it.reference).toList();
    trail.append(new AuditEvent.Shown(Act.STATUS_READ, references), reporter);
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
