package org.softintel.language.context;

/** What a text does with a word. */
public enum WordUse {
  SAID,
  /** Another says it, or the word is spoken about. */
  MENTIONED,
  /** Denied, spoken against, or law. */
  TAKEN_BACK
}
