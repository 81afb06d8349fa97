package org.softintel.report.store;

import io.quarkus.qute.TemplateData;
import org.softintel.report.status.ReportSummary;

/** A report in the list of its reporter; {@code asked} while a question waits for an answer. */
@TemplateData
public record SentReport(ReportSummary summary, boolean asked) {}
