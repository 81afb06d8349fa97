package org.softintel.language.subject;

import static org.softintel.language.subject.ActingPerson.*;
import static org.softintel.language.text.WordList.*;

import java.util.Optional;
import org.softintel.language.text.PartOfSpeech;
import org.softintel.language.text.PartsOfSpeech;
import org.softintel.language.text.TokenisedText;

/** Whose something is, by a possessive or an age. */
record Possessors(
    TokenisedText text, PartsOfSpeech parts, TextReferents referents, Antecedents antecedents) {
  private static final int LONGEST_NOUN_PHRASE = 5;

  /** Whom an age behind the noun tells of: "his girlfriend, 14". */
  Optional<ActingPerson> aged(int noun) {
    if (referents.ages.isUnderAge(noun + 1)) {
      return Optional.of(CHILD);
    }
    // "His girlfriend, 29": a man's; "her boyfriend, 29" may be a girl's.
    return text.is(noun, GIRLFRIEND) && referents.ages.isOfAge(noun + 1)
        ? of(noun).filter(PRESUMED_CHILD::equals).map(it -> ADULT)
        : Optional.empty();
  }

  /** Whose it is, if a possessive says so: "her older", "the girl's", "mum's new". */
  Optional<ActingPerson> of(int noun) {
    for (int i = noun - 1; i >= least(noun); i--) {
      var somebody = referents.at(i);
      if (text.token(i).owner() || (somebody != null && referents.isChild(somebody))) {
        return Optional.of(ownerAt(i));
      }
      var pronoun = Pronoun.at(text, i);
      if (pronoun != null) {
        return Optional.of(antecedents.ofOwner(i, pronoun));
      }
      if (!text.is(i, ARTICLES_AND_ADJECTIVES) && parts.at(i) != PartOfSpeech.ADJECTIVE) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  boolean isWriters(int noun) {
    for (int i = noun - 1; i >= least(noun) && !text.token(i).owner(); i--) {
      var pronoun = Pronoun.at(text, i);
      if (pronoun != null) {
        return pronoun == Pronoun.WE;
      }
    }
    return false;
  }

  private int least(int noun) {
    return Math.max(text.sentenceStart(noun), noun - LONGEST_NOUN_PHRASE);
  }

  private ActingPerson ownerAt(int i) {
    if (referents.at(i) != null) {
      return referents.isChild(i) ? CHILD : ADULT;
    }
    var named = text.token(i).name() || text.token(i).letter();
    return named || text.is(i, VAGUE) || parts.at(i) == PartOfSpeech.NAME
        ? PRESUMED_CHILD
        : SOMETHING_ELSE;
  }
}
