package org.softintel.language.subject;

/** The pronouns of people. */
enum Pronoun {
  SHE("{female}"),
  HE("{male}"),
  THEY("{them}"),
  /** Whoever writes. */
  WE("{us}");

  private final String words;

  Pronoun(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
