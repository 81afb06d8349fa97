package org.softintel.language.subject;

/** Who acts in a finding. */
public enum ActingPerson {
  CHILD,
  /** A pronoun or a name that nothing ties to an adult: reports are about children. */
  PRESUMED_CHILD,
  NOBODY_IN_SIGHT,
  /** What somebody did, and nothing says who. */
  DOING,
  /** Something, or somebody of whom nothing says that they are a child. */
  SOMETHING_ELSE,
  ADULT;

  public boolean isSpokenOf() {
    return this == CHILD || this == PRESUMED_CHILD;
  }

  /** Neither an adult nor a thing. */
  public boolean mayBeChild() {
    return this != ADULT && this != SOMETHING_ELSE && this != DOING;
  }
}
