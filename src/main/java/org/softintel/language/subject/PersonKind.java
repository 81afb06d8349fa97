package org.softintel.language.subject;

import com.fasterxml.jackson.databind.EnumNamingStrategies.LowerCaseStrategy;
import com.fasterxml.jackson.databind.annotation.EnumNaming;

/** Who somebody in a text is, as far as words tell. */
@EnumNaming(LowerCaseStrategy.class)
public enum PersonKind {
  GIRL(true, true, false),
  BOY(true, false, true),
  CHILD(true, true, true),
  MOTHER(false, true, false),
  FATHER(false, false, true),
  WOMAN(false, true, false),
  MAN(false, false, true),
  /** A neighbour, a guest: somebody who may speak of their own life. */
  STRANGER(false, true, true),
  /** A man or a woman in a part: a teacher, a carer. */
  ADULT(false, false, false),
  /** Several, or a body: the police, the parents. */
  ADULTS(false, false, false);

  private final boolean child;
  private final boolean she;
  private final boolean he;

  PersonKind(boolean child, boolean she, boolean he) {
    this.child = child;
    this.she = she;
    this.he = he;
  }

  boolean isChild() {
    return child;
  }

  /** What parents or neighbours say about her is about the child, unless it is their own. */
  boolean maySpeakOfTheChild() {
    return this == MOTHER || this == FATHER || this == STRANGER;
  }

  /** Whether a later {@code pronoun} may mean this one. */
  boolean answersTo(Pronoun pronoun) {
    return switch (pronoun) {
      case SHE -> she;
      case HE -> he;
      case THEY -> true;
      case WE -> false;
    };
  }
}
