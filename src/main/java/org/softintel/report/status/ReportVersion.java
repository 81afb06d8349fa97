package org.softintel.report.status;

/** A report as a page showed it: saving must not overwrite later changes. */
public record ReportVersion(String reference, int version) {}
