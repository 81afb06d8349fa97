package org.softintel.report.status;

/** A report as a page showed it: what is saved on it must not overwrite what came after. */
public record ReportVersion(String reference, int version) {}
