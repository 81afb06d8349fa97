package org.softintel.report.deadline;

import io.quarkus.qute.TemplateData;

/**
 * How a clock stands, in words and in a tone: the words alone must do.
 *
 * @param tone {@code overdue}, {@code soon} or {@code fine}
 */
@TemplateData
public record RemainingTime(String words, String tone) {}
