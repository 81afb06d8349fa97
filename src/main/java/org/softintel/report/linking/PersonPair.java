package org.softintel.report.linking;

/** Two people of a list, by their places in it, who may be one. */
public record PersonPair(int a, int b, MatchBand band, double score) {}
