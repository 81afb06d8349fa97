package org.softintel.language.subject;

/** Finds who does what the verb at a place says, after {@code depth} steps. */
interface VerbRule {
  int of(int verb, int depth);
}
