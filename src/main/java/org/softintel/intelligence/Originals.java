package org.softintel.intelligence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.softintel.casework.Casework;
import org.softintel.identity.Actor;
import org.softintel.language.LanguageChecker;
import org.softintel.report.Areas;
import org.softintel.report.OpenReport;
import org.softintel.report.Purpose;
import org.softintel.report.ReportWords;
import org.softintel.report.Reports;
import org.softintel.standing.Action;
import org.softintel.web.Form;

/** The report from which a log is made, opened for whoever may write one. */
@ApplicationScoped
class Originals {
  private final Casework casework;
  private final Reports reports;
  private final Areas areas;
  private final LanguageChecker language;

  Originals(Casework casework, Reports reports, Areas areas, LanguageChecker language) {
    this.casework = casework;
    this.reports = reports;
    this.areas = areas;
    this.language = language;
  }

  void require(String reference, Action action, Actor actor) {
    casework.require(reference, action, actor);
  }

  WritingView beside(String reference, Optional<IntelligenceLog> log, Form form, Actor writer) {
    casework.require(reference, Action.WRITE_LOG, writer);
    var opened = reports.open(reference, Purpose.TRIAGE, writer);
    return WritingView.of(opened, ReportWords.of(opened.report(), areas), log, form);
  }

  List<Finding> findings(LogForm written, OpenReport opened) {
    return Finding.in(written.text(), written.conditions(), opened.reporter(), language);
  }
}
