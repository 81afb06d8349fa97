package org.softintel.language.subject;

import java.util.Optional;
import org.softintel.language.text.PartOfSpeech;
import org.softintel.language.text.PartsOfSpeech;
import org.softintel.language.text.TokenisedText;

/** Whose something is, by a possessive or an age. */
record Possessors(
    PersonWords words,
    TokenisedText text,
    PartsOfSpeech parts,
    TextReferents referents,
    Antecedents antecedents) {
  private static final int LONGEST_NOUN_PHRASE = 5;

  /** Whom an age behind the noun tells of: "his girlfriend, 14". */
  Optional<ActingPerson> aged(int noun) {
    if (referents.isUnderAgeBy(noun + 1)) {
      return Optional.of(ActingPerson.CHILD);
    }
    // "His girlfriend, 29": a man's; "her boyfriend, 29" may be a girl's.
    var hers = text.is(noun, words.woman) && referents.isOfAgeBy(noun + 1);
    return hers && of(noun).filter(ActingPerson.PRESUMED_CHILD::equals).isPresent()
        ? Optional.of(ActingPerson.ADULT)
        : Optional.empty();
  }

  /** Whose it is, if a possessive says so: "her older", "the girl's", "mum's new". */
  Optional<ActingPerson> of(int noun) {
    var least = Math.max(text.sentenceStart(noun), noun - LONGEST_NOUN_PHRASE);
    for (int i = noun - 1; i >= least; i--) {
      var somebody = referents.at(i);
      if (text.token(i).owner() || (somebody != null && referents.isChild(somebody))) {
        return Optional.of(ownerAt(i));
      }
      var pronoun = words.pronoun(text, i);
      if (pronoun.isPresent()) {
        return Optional.of(antecedents.ofOwner(i, pronoun.get()));
      }
      if (!text.is(i, words.attribute) && parts.at(i) != PartOfSpeech.ADJECTIVE) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  boolean isWriters(int noun) {
    var least = Math.max(text.sentenceStart(noun), noun - LONGEST_NOUN_PHRASE);
    for (int i = noun - 1; i >= least && !text.token(i).owner(); i--) {
      if (words.pronoun(text, i).isPresent()) {
        return words.pronoun(text, i).filter(Pronoun.WE::equals).isPresent();
      }
    }
    return false;
  }

  private ActingPerson ownerAt(int i) {
    if (referents.at(i) != null || text.token(i).name() || text.token(i).letter()) {
      return referents.isChild(i)
          ? ActingPerson.CHILD
          : referents.at(i) == null ? ActingPerson.PRESUMED_CHILD : ActingPerson.ADULT;
    }
    return text.is(i, words.vague) || parts.at(i) == PartOfSpeech.NAME
        ? ActingPerson.PRESUMED_CHILD
        : ActingPerson.SOMETHING_ELSE;
  }
}
