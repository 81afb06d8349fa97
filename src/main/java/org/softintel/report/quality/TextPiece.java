package org.softintel.report.quality;

/** A part of a text: a sentence of danger, or what stands between two of them. */
public record TextPiece(String words, boolean danger) {}
