package org.softintel.language.subject;

/** A person in a text: from word {@code from} to the one before {@code to}. */
record Somebody(PersonKind kind, int from, int to) {}
