package org.softintel.language.subject;

/** What a word of a text says about somebody, roughly. */
public enum WordRole {
  CHILD,
  PARENT,
  ADULT,
  PRONOUN,
  NAME,
  NOBODY
}
