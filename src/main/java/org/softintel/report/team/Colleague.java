package org.softintel.report.team;

import io.quarkus.qute.TemplateData;

/** An officer: the account, and the name that colleagues see. */
@TemplateData
public record Colleague(String account, String name) {}
