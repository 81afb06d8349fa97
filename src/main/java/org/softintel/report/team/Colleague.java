package org.softintel.report.team;

/** An officer: the account, and the name that colleagues see. */
public record Colleague(String account, String name) {}
