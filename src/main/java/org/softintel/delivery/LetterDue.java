package org.softintel.delivery;

/** Fired inside a transaction; the courier hears of it once that has been committed. */
record LetterDue() {}
