package org.softintel.language.subject;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.softintel.language.text.PartOfSpeech;
import org.softintel.language.text.PartsOfSpeech;
import org.softintel.language.text.TokenisedText;

/** With whom something is done: the other one in a finding. */
record OtherParty(
    PersonWords words,
    TokenisedText text,
    PartsOfSpeech parts,
    TextReferents referents,
    Antecedents antecedents) {
  private static final int WITHIN = 6;
  private static final int PAIR_WITHIN = 10;
  private static final int BOTH_WITHIN = 16;

  /** Whether a child is there as the other one, in the finding or soon after it. */
  boolean hasChild(int from, int to) {
    int end = text.sentenceEnd(from);
    var both = to < end && (text.word(to).equals("between") || text.word(to - 1).equals("between"));
    var limit = Math.min(end, to + (both ? BOTH_WITHIN : WITHIN));
    for (int i = from; i < limit && !(i >= to && (both ? referents.isVerb(i) : isPause(i))); i++) {
      if (isChildAsObject(i)) {
        return true;
      }
    }
    return false;
  }

  /** "The relationship between the two officers", "an officer's relationship with the woman". */
  boolean isOfAdults(int thing) {
    int end = Math.min(text.sentenceEnd(thing), thing + PAIR_WITHIN);
    return thing + 1 < end
        && (text.word(thing + 1).equals("between") || isWithWoman(thing + 1, end))
        && IntStream.range(thing + 2, end).anyMatch(i -> referents.at(i) != null)
        && IntStream.range(thing + 2, end)
            .noneMatch(i -> referents.isChild(i) || referents.isName(i));
  }

  private boolean isWithWoman(int with, int end) {
    return text.word(with).equals("with")
        && IntStream.range(with + 1, end)
            .mapToObj(referents::at)
            .anyMatch(it -> it != null && it.being() == PersonKind.WOMAN);
  }

  /** What follows is another clause: "ended when the youngest child was two". */
  private boolean isPause(int i) {
    return text.token(i).comma()
        || text.word(i).equals("whose")
        || (text.is(i, words.pauses) && !text.is(i, words.joins))
        || parts.at(i) == PartOfSpeech.AUXILIARY
        || (parts.at(i) == PartOfSpeech.VERB && referents.isAnyone(i - 1));
  }

  /** "In front of the child": not with the child. */
  private boolean isAside(Somebody it) {
    var start = referents.phraseStart(it.from());
    return start > 0
        && Stream.of("of", "near", "about", "beside", "when", "while", "because", "before", "after")
            .anyMatch(text.word(start - 1)::equals);
  }

  /** "Her forties", "her own". */
  private boolean isPossessive(int i) {
    return text.word(i).equals("her")
        && i + 1 < text.sentenceEnd(i)
        && !text.token(i + 1).comma()
        && (parts.at(i + 1) == PartOfSpeech.NOUN || parts.at(i + 1) == PartOfSpeech.ADJECTIVE);
  }

  private boolean isChildAsObject(int i) {
    var somebody = referents.at(i);
    if (somebody != null) {
      return referents.isChild(somebody) && !text.token(i).owner() && !isAside(somebody);
    }
    var next = i + 1 < text.sentenceEnd(i) ? referents.at(i + 1) : null;
    return (next != null || !isPossessive(i))
        && (next == null || referents.isChild(next))
        && Stream.of("her", "him", "them").anyMatch(text.word(i)::equals)
        && words
            .pronoun(text, i)
            .filter(it -> antecedents.of(i, it) != ActingPerson.ADULT)
            .isPresent();
  }
}
