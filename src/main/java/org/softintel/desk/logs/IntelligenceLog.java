package org.softintel.desk.logs;

import java.util.List;
import org.softintel.report.status.ReportSummary;
import org.softintel.report.store.Report;

/**
 * One version of a sanitised log, opened.
 *
 * @param conditions empty unless sharing has any
 * @param editions all versions of the log, newest first
 */
public record IntelligenceLog(
    ReportSummary report,
    IntelligenceLogVersion edition,
    String text,
    String conditions,
    List<IntelligenceLogVersion> editions) {

  public String reference() {
    return edition.reference();
  }

  public boolean isLatest() {
    return edition.number() == editions.get(0).number();
  }

  /** Whether a child that the report names is named here too. */
  public boolean namesChild(Report original) {
    return SourceTraces.child(text + "\n" + conditions, original).isPresent();
  }

  @Override
  public String toString() {
    return "IntelligenceLog[" + reference() + "]";
  }
}
