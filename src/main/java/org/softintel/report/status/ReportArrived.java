package org.softintel.report.status;

/** Fired in the transaction that keeps a new report. */
public record ReportArrived() {}
