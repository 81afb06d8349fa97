package org.softintel.report.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.platform.identity.Actor;
import org.softintel.report.status.ReportSummary;

/** Pages of reports for programs, without a word of content. */
@ApplicationScoped
public class ApiCaseList {
  private final CaseFiles files;
  private final AuditTrail trail;

  ApiCaseList(CaseFiles files, AuditTrail trail) {
    this.files = files;
    this.trail = trail;
  }

  /** One page of a view, newest first; {@code after} is the last reference of the page before. */
  @Transactional
  public List<ReportSummary> page(ApiView view, Optional<String> after, int size, Actor reader) {
    var page = files.page(view, after, size, reader).stream().map(CaseFile::summary).toList();
    var references = page.stream().map(ReportSummary::reference).toList();
    trail.append(new AuditEvent.Shown(Act.REPORTS_LISTED, references), reader);
    return page;
  }
}
