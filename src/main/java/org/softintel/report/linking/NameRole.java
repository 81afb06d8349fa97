package org.softintel.report.linking;

/** What a word of a name is, where that is known. */
enum NameRole {
  ANY,
  GIVEN,
  SURNAME,
  /** Before a word such as "bin". */
  OWN,
  /** Behind such a word. */
  FATHERS;

  /** A father's name is not his child's, and the other way round. */
  boolean canBe(NameRole other) {
    return !((this == OWN && other == FATHERS) || (this == FATHERS && other == OWN));
  }

  boolean isSwapped(NameRole other) {
    return (this == GIVEN && other == SURNAME) || (this == SURNAME && other == GIVEN);
  }
}
