package org.softintel.language.subject;

/** Finds who does what the verb at a place says, after {@code depth} steps, if there is one. */
interface VerbRule {
  int of(int verb, int depth);
}
