package org.softintel.language;

/** Who acts in a finding. */
enum Who {
  CHILD,
  /** A pronoun or a name that nothing ties to an adult: reports are about children. */
  PRESUMED_CHILD,
  NOBODY_IN_SIGHT,
  ADULT
}
