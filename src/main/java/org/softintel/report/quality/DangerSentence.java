package org.softintel.report.quality;

/**
 * A sentence of danger: where it stands in its text, and its kind as {@code danger.txt} names it,
 * or "other" if only the odds of its words speak for it.
 */
public record DangerSentence(int start, int end, String kind) {}
