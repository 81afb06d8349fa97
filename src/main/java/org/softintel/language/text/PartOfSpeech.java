package org.softintel.language.text;

import java.util.Arrays;

/** Parts of speech, as far as they matter here, with the tags of Universal Dependencies. */
public enum PartOfSpeech {
  NOUN("NOUN"),
  NAME("PROPN"),
  PRONOUN("PRON"),
  VERB("VERB"),
  AUXILIARY("AUX"),
  ADJECTIVE("ADJ"),
  ADVERB("ADV"),
  ARTICLE("DET"),
  NUMBER("NUM"),
  PREPOSITION("ADP"),
  AND("CCONJ"),
  THAT("SCONJ"),
  TO("PART"),
  OTHER("");

  private final String tag;

  PartOfSpeech(String tag) {
    this.tag = tag;
  }

  static PartOfSpeech of(String tag) {
    return Arrays.stream(values()).filter(it -> it.tag.equals(tag)).findFirst().orElse(OTHER);
  }
}
