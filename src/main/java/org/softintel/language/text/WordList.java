package org.softintel.language.text;

/** Words that the rules ask for, written as one place of a {@link Phrase}. */
public enum WordList {
  // Grammar
  ARTICLES_AND_ADJECTIVES("{article}|{adjective}"),
  CLAUSE("{clause}"),
  LINKING("{be}"),
  POSSESSIVES("her|his|their|my|our|its|your|whose"),
  RELATIVE("{relative}"),

  // People and their ages
  ADULT_AGE("#adult"),
  BEFORE_AGE("{beforeage}"),
  BEFORE_SCHOOL_YEAR("now|then|both|all|also|who|is|was|are|were|in"),
  CHILD_AGE("#minor|thirteen|fourteen|fifteen|sixteen|seventeen|#teen"),
  DECADES("{decade}"),
  GIVEN_NAMES("{given}"),
  GROWN("#adult|#grown"),
  MADAM("mrs|ms|miss"),
  MINOR("#minor|#teen"),
  MISTER("mr"),
  PEOPLE_OR_VERBS("{verbs}"),
  PERSON("#person"),
  PRONOUNS("{female}|{male}|{them}|{us}"),
  SCHOOL_YEAR("#minor|#few"),
  TITLES("{title}"),

  // What people say, do and have
  NAMING("as|called|named"),
  PLACES("{place}"),
  /** With it somebody is quoted. */
  TELLS(
      "say|says|said|tell|tells|told|call|calls|called|calling|shout|shouts|shouted|shouting|yelled"
          + "|screamed|whispered|wrote|writes|texted|texts|texting|messaged|posted|replied|asked"),

  // How a word is meant
  AFFIRMS("{unseen}"),
  CLAIMS("{claims}"),
  DEFINITE("{definite}"),
  DENIES("{stop}"),
  ENTRIES("term|phrase|wording|avoid"),
  HARDLY("nothing|hardly|scarcely"),
  LEADING("{persons}|signs|indicators|those|anyone"),
  /** They say nothing before the word that counts. */
  LIGHT("{be}|{have}|{article}|she|he|as|so|very|not|described|called"),
  NOT_PRESUMING("{be}|{have}|as|a|called|longer|ever|merely|just|only|simply"),
  ORDINARY("{ordinary}"),
  OUTFIT("{outfit}"),
  OWN("{own}"),
  PERSONS("{persons}"),
  SMALL("of|in|on|and|with|for|the|to|at|by|from"),
  SPEAKING("{speaking}"),
  SPEECH("{speech}"),
  UNABLE("unable|incapable|powerless");

  final String words;

  WordList(String words) {
    this.words = words;
  }

  /** Each has its own: there are fewer than 64. */
  @SuppressWarnings("EnumOrdinal") // kept nowhere
  long bit() {
    return 1L << ordinal();
  }
}
