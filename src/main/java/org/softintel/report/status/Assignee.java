package org.softintel.report.status;

/** Somebody who has reports: their account, and the name by which the others know them. */
public record Assignee(String account, String name) {}
