package org.softintel.report.deadline;

/**
 * How a clock stands, in words and in a tone: the words alone must do.
 *
 * @param tone {@code overdue}, {@code soon} or {@code fine}
 */
public record RemainingTime(String words, String tone) {}
