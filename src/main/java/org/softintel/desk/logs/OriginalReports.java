package org.softintel.desk.logs;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.softintel.language.check.LanguageChecker;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.Form;
import org.softintel.report.casework.Casework;
import org.softintel.report.status.Action;
import org.softintel.report.store.Areas;
import org.softintel.report.store.OpenReport;
import org.softintel.report.store.OpeningPurpose;
import org.softintel.report.store.ReportWords;
import org.softintel.report.store.Reports;

/** The report from which a log is made, opened for whoever may write one. */
@ApplicationScoped
class OriginalReports {
  private final Casework casework;
  private final Reports reports;
  private final Areas areas;
  private final LanguageChecker language;

  OriginalReports(Casework casework, Reports reports, Areas areas, LanguageChecker language) {
    this.casework = casework;
    this.reports = reports;
    this.areas = areas;
    this.language = language;
  }

  void require(String reference, Action action, Actor actor) {
    casework.require(reference, action, actor);
  }

  WriteLogView beside(String reference, Optional<IntelligenceLog> log, Form form, Actor writer) {
    casework.require(reference, Action.WRITE_LOG, writer);
    var opened = reports.open(reference, OpeningPurpose.TRIAGE, writer);
    return WriteLogView.of(opened, ReportWords.of(opened.report(), areas), log, form);
  }

  List<LogIssue> findings(IntelligenceLogForm written, OpenReport opened) {
    return LogIssue.in(written.text(), written.conditions(), opened.reporter(), language);
  }
}
