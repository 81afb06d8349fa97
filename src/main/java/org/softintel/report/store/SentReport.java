package org.softintel.report.store;

import io.quarkus.qute.TemplateData;
import org.softintel.report.status.ReportSummary;

/** A report in its reporter's list; {@code asked} when the team waits for an answer of theirs. */
@TemplateData
public record SentReport(ReportSummary summary, boolean asked) {}
