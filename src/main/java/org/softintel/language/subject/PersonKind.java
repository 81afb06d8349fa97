package org.softintel.language.subject;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who somebody in a text is, as far as words tell. */
public enum PersonKind {
  @JsonProperty("girl")
  GIRL(true, true, false),
  @JsonProperty("boy")
  BOY(true, false, true),
  @JsonProperty("child")
  CHILD(true, true, true),
  @JsonProperty("mother")
  MOTHER(false, true, false),
  @JsonProperty("father")
  FATHER(false, false, true),
  @JsonProperty("woman")
  WOMAN(false, true, false),
  @JsonProperty("man")
  MAN(false, false, true),
  /** A neighbour, a guest: somebody who may speak of their own life. */
  @JsonProperty("stranger")
  STRANGER(false, true, true),
  /** A man or a woman in a part: a teacher, a carer. */
  @JsonProperty("adult")
  ADULT(false, false, false),
  /** Several, or a body: the police, the parents. */
  @JsonProperty("adults")
  ADULTS(false, false, false),
  /** A name that tells nothing. */
  NAME(true, true, true);

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
      case THEY -> this != NAME;
      case WE -> false;
    };
  }
}
