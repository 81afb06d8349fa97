package org.softintel.report.team;

/** An officer: the account, and the name that colleagues see, which no other officer has. */
public record Colleague(String account, String name) {}
