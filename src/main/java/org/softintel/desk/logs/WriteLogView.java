package org.softintel.desk.logs;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Optional;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.Option;
import org.softintel.report.status.ReportSummary;
import org.softintel.report.store.OpenReport;
import org.softintel.report.store.ReportWords;

/**
 * The form for a log with the original beside it.
 *
 * @param log the log that is corrected, as it is now; empty for a new one
 * @param stale somebody else corrected it while this was written
 */
@TemplateData
record WriteLogView(
    OpenReport opened,
    ReportWords words,
    Optional<IntelligenceLog> log,
    Form form,
    List<LogIssue> findings,
    boolean stale) {

  WriteLogView with(List<LogIssue> found) {
    return new WriteLogView(opened, words, log, form, found, stale);
  }

  WriteLogView besideTheirs() {
    return new WriteLogView(opened, words, log, form, findings, true);
  }

  public String title() {
    if (stale) {
      return "This log changed while you were writing";
    }
    return log.isPresent() ? "Correct this log" : "Write a sanitised log";
  }

  public ReportSummary summary() {
    return opened.summary();
  }

  public String address() {
    var logs = "/triage/" + summary().reference() + "/logs/";
    return log.map(it -> logs + it.reference() + "/correct").orElse(logs + "new");
  }

  public String back() {
    var report = "/triage/" + summary().reference();
    return log.map(it -> report + "/logs/" + it.reference()).orElse(report);
  }

  public int last() {
    return log.map(it -> it.edition().number()).orElse(0);
  }

  public String button() {
    return findings.isEmpty() ? "Continue" : "Keep these words and save";
  }

  public List<Option> confirmations() {
    return List.of(
        new Option(
            "yes",
            "I have compared this text with the original. Nothing in it points to who told us."));
  }

  @Override
  public String toString() {
    return "WriteLogView[" + summary().reference() + "]";
  }
}
