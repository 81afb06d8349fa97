package org.softintel.desk.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import org.softintel.desk.logs.IntelligenceLogs;
import org.softintel.report.store.Areas;
import org.softintel.report.store.ReportWords;
import org.softintel.report.store.Reports;

/** Opens what is passed on and lays it out; whoever asks has recorded why. */
@ApplicationScoped
class DisclosureText {
  private final IntelligenceLogs logs;
  private final Reports reports;
  private final Areas areas;

  DisclosureText(IntelligenceLogs logs, Reports reports, Areas areas) {
    this.logs = logs;
    this.reports = reports;
    this.areas = areas;
  }

  /** Its transaction ends before anything is made of it. */
  @Transactional(TxType.REQUIRES_NEW)
  PdfDocument document(UUID report, Disclosure disclosure, String foot) {
    var subject = disclosure.subject();
    if (subject.isOriginal()) {
      var opened = reports.forDelivery(report);
      return DisclosureDocument.of(
          disclosure, opened, ReportWords.of(opened.report(), areas), foot);
    }
    return DisclosureDocument.of(
        disclosure, logs.forDelivery(subject.code(), subject.version()), foot);
  }
}
