package org.softintel.language.subject;

import com.fasterxml.jackson.databind.EnumNamingStrategies.LowerCaseStrategy;
import com.fasterxml.jackson.databind.annotation.EnumNaming;

/** Who somebody in a text is, as far as words tell. */
@EnumNaming(LowerCaseStrategy.class)
public enum PersonKind {
  GIRL,
  BOY,
  CHILD,
  MOTHER,
  FATHER,
  WOMAN,
  MAN,
  /** A neighbour, a guest: somebody who may speak of their own life. */
  STRANGER,
  /** A man or a woman in a part: a teacher, a carer. */
  ADULT,
  /** Several, or a body: the police, the parents. */
  ADULTS;

  boolean isChild() {
    return this == GIRL || this == BOY || this == CHILD;
  }
}
