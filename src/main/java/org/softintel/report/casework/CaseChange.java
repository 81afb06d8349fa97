package org.softintel.report.casework;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.softintel.platform.identity.Actor;
import org.softintel.report.status.Action;
import org.softintel.report.status.ReportSummary;
import org.softintel.report.status.ReportVersion;

/** How each change to a report is saved: locked, allowed, and on a page that is not old. */
@ApplicationScoped
class CaseChange {
  private final CaseFiles files;
  private final InstantSource clock;

  CaseChange(CaseFiles files, InstantSource clock) {
    this.files = files;
    this.clock = clock;
  }

  /** False, and nothing is changed, when the report is not the edition that the page showed. */
  @Transactional(TxType.MANDATORY)
  boolean change(ReportVersion page, Action action, Actor by, Consumer<CaseFile> change) {
    var report = locked(page.reference(), action, by);
    if (report.version != page.version()) {
      return false;
    }
    change.accept(report);
    return true;
  }

  CaseFile locked(String reference, Action action, Actor by) {
    var report = files.locked(reference, by);
    report.require(action, by);
    return report;
  }

  CaseFile known(String reference, Action action, Actor by) {
    var report = files.known(reference, by);
    report.require(action, by);
    return report;
  }

  ReportSummary summary(String reference, Actor reader) {
    return files.known(reference, reader).summary();
  }

  /** One that was locked or known in this transaction. */
  CaseFile held(ReportSummary report) {
    return requireNonNull(files.of(List.of(report.id())).get(report.id()));
  }

  Instant now() {
    return clock.instant();
  }
}
