package org.softintel.language.check;

/** How firmly better words are suggested. Nothing is ever required. */
public enum AdviceLevel {
  /** Whenever it is about a child. */
  A("Always"),
  /** When the child is made the one who acts. */
  B("When it is about a child"),
  /** Good people disagree. */
  C("Think about whether you need it");

  private final String words;

  AdviceLevel(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
