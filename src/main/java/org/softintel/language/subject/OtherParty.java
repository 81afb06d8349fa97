package org.softintel.language.subject;

import static org.softintel.language.text.PartOfSpeech.*;
import static org.softintel.language.text.WordList.*;

import java.util.stream.IntStream;
import org.softintel.language.text.PartsOfSpeech;
import org.softintel.language.text.TokenisedText;

/** With whom something is done: the other one in a finding. */
record OtherParty(
    TokenisedText text, PartsOfSpeech parts, TextReferents referents, Antecedents antecedents) {
  private static final int WITHIN = 6;
  private static final int PAIR_WITHIN = 10;
  private static final int BOTH_WITHIN = 16;

  /** Whether a child is there as the other one, in the finding or soon after it. */
  boolean hasChild(int from, int to) {
    int end = text.sentenceEnd(from);
    var both = to < end && (text.is(to, "between") || text.is(to - 1, "between"));
    return IntStream.range(from, Math.min(end, to + (both ? BOTH_WITHIN : WITHIN)))
        .takeWhile(i -> i < to || !(both ? referents.isVerb(i) : isPause(i)))
        .anyMatch(this::isChildAsObject);
  }

  /** "The relationship between the two officers", "an officer's relationship with the woman". */
  boolean isOfAdults(int thing) {
    int end = Math.min(text.sentenceEnd(thing), thing + PAIR_WITHIN);
    return thing + 1 < end
        && (text.is(thing + 1, "between") || isWithWoman(thing + 1, end))
        && referents.in(thing + 2, end).findAny().isPresent()
        && IntStream.range(thing + 2, end)
            .noneMatch(i -> referents.isChild(i) || referents.isName(i));
  }

  private boolean isWithWoman(int with, int end) {
    return text.is(with, "with")
        && referents.in(with + 1, end).anyMatch(it -> it.kind() == PersonKind.WOMAN);
  }

  /** What follows is another clause: "ended when the youngest child was two". */
  private boolean isPause(int i) {
    return text.isBreak(i)
        || text.is(i, "whose")
        || (text.is(i, CLAUSE) && !text.is(i, JOINS))
        || parts.at(i) == AUXILIARY
        || (parts.at(i) == VERB && referents.isAnyone(i - 1));
  }

  /** "In front of the child": not with the child. */
  private boolean isAside(Somebody it) {
    var start = referents.phraseStart(it.from());
    return start > 0 && text.is(start - 1, BESIDE);
  }

  /** "Her forties", "her own". */
  private boolean isPossessive(int i) {
    return text.is(i, "her")
        && i + 1 < text.sentenceEnd(i)
        && !text.isBreak(i + 1)
        && (parts.at(i + 1) == NOUN || parts.at(i + 1) == ADJECTIVE);
  }

  private boolean isChildAsObject(int i) {
    var somebody = referents.at(i);
    if (somebody != null) {
      return referents.isChild(somebody) && !text.token(i).owner() && !isAside(somebody);
    }
    var next = i + 1 < text.sentenceEnd(i) ? referents.at(i + 1) : null;
    return (next == null ? !isPossessive(i) : referents.isChild(next))
        && text.isOneOf(i, "her", "him", "them")
        && antecedents.isChildAsPronoun(i);
  }
}
