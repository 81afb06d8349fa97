package org.softintel.language.text;

/** Parts of speech, as far as they matter here. */
public enum PartOfSpeech {
  NOUN,
  NAME,
  PRONOUN,
  VERB,
  AUXILIARY,
  ADJECTIVE,
  ADVERB,
  ARTICLE,
  NUMBER,
  PREPOSITION,
  AND,
  THAT,
  TO,
  OTHER;

  static PartOfSpeech of(String tag) {
    return switch (tag) {
      case "NOUN" -> NOUN;
      case "PROPN" -> NAME;
      case "PRON" -> PRONOUN;
      case "VERB" -> VERB;
      case "AUX" -> AUXILIARY;
      case "ADJ" -> ADJECTIVE;
      case "ADV" -> ADVERB;
      case "DET" -> ARTICLE;
      case "NUM" -> NUMBER;
      case "ADP" -> PREPOSITION;
      case "CCONJ" -> AND;
      case "SCONJ" -> THAT;
      case "PART" -> TO;
      default -> OTHER;
    };
  }
}
