package org.softintel.report.team;

import io.quarkus.qute.TemplateData;

/** Somebody of the desk: their account, and the name by which the others know them. */
@TemplateData
public record Colleague(String account, String name) {}
