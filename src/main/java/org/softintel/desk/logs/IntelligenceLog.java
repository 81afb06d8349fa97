package org.softintel.desk.logs;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.softintel.report.status.ReportSummary;

/**
 * One version of a sanitised log, opened.
 *
 * @param conditions empty unless sharing has any
 * @param editions all versions of the log, newest first
 */
@TemplateData
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

  @Override
  public String toString() {
    return "IntelligenceLog[" + reference() + "]";
  }
}
