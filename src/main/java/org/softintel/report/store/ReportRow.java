package org.softintel.report.store;

/**
 * One of the children, people, vehicles … that a report names.
 *
 * @param id by which connections of the same report refer to it
 */
public record ReportRow(String id, AnsweredQuestions facts) {}
