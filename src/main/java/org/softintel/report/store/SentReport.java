package org.softintel.report.store;

import org.softintel.report.status.ReportSummary;

/** A report in the list of its reporter; {@code asked} while a question waits for an answer. */
public record SentReport(ReportSummary summary, boolean asked) {}
