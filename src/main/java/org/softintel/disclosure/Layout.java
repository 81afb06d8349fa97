package org.softintel.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import org.softintel.intelligence.IntelligenceLogs;
import org.softintel.paper.Sheet;
import org.softintel.report.Areas;
import org.softintel.report.ReportWords;
import org.softintel.report.Reports;

/** Opens what is passed on and lays it out; whoever asks has recorded why. */
@ApplicationScoped
class Layout {
  private final IntelligenceLogs logs;
  private final Reports reports;
  private final Areas areas;

  Layout(IntelligenceLogs logs, Reports reports, Areas areas) {
    this.logs = logs;
    this.reports = reports;
    this.areas = areas;
  }

  /** Its transaction ends before anything is made of it. */
  @Transactional(TxType.REQUIRES_NEW)
  Sheet lay(UUID report, Disclosure disclosure, String foot) {
    var subject = disclosure.subject();
    if (subject.isOriginal()) {
      var opened = reports.forDelivery(report);
      return Sheets.of(disclosure, opened, ReportWords.of(opened.report(), areas), foot);
    }
    return Sheets.of(disclosure, logs.forDelivery(subject.code(), subject.version()), foot);
  }
}
