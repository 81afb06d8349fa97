package org.softintel.language.subject;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.softintel.language.subject.People.Somebody;
import org.softintel.language.text.Part;
import org.softintel.language.text.Parts;
import org.softintel.language.text.Sheet;

/** With whom something is done: the other one in a finding. */
final class Company {
  private static final int WITHIN = 6;
  private static final int PAIR_WITHIN = 10;
  private static final int BOTH_WITHIN = 16;

  private final People people;
  private final Sheet sheet;
  private final Parts parts;
  private final Cast cast;
  private final Antecedents antecedents;

  Company(People people, Sheet sheet, Parts parts, Cast cast, Antecedents antecedents) {
    this.people = people;
    this.sheet = sheet;
    this.parts = parts;
    this.cast = cast;
    this.antecedents = antecedents;
  }

  /** Whether a child is there as the other one, in the finding or soon after it. */
  boolean hasChild(int from, int to) {
    int end = sheet.sentenceEnd(from);
    var both =
        to < end && (sheet.word(to).equals("between") || sheet.word(to - 1).equals("between"));
    var limit = Math.min(end, to + (both ? BOTH_WITHIN : WITHIN));
    for (int i = from; i < limit && !(i >= to && (both ? cast.isVerb(i) : isPause(i))); i++) {
      if (isChildAsObject(i)) {
        return true;
      }
    }
    return false;
  }

  /** "The relationship between the two officers", "an officer's relationship with the woman". */
  boolean isOfAdults(int thing) {
    int end = Math.min(sheet.sentenceEnd(thing), thing + PAIR_WITHIN);
    return thing + 1 < end
        && (sheet.word(thing + 1).equals("between") || isWithWoman(thing + 1, end))
        && IntStream.range(thing + 2, end).anyMatch(i -> cast.at(i) != null)
        && IntStream.range(thing + 2, end).noneMatch(i -> cast.isChild(i) || cast.isName(i));
  }

  private boolean isWithWoman(int with, int end) {
    return sheet.word(with).equals("with")
        && IntStream.range(with + 1, end)
            .mapToObj(cast::at)
            .anyMatch(it -> it != null && it.being() == Being.WOMAN);
  }

  /** What follows is another clause: "ended when the youngest child was two". */
  private boolean isPause(int i) {
    return sheet.token(i).comma()
        || sheet.word(i).equals("whose")
        || (sheet.is(i, people.pauses) && !sheet.is(i, people.joins))
        || parts.at(i) == Part.AUXILIARY
        || (parts.at(i) == Part.VERB && cast.isAnyone(i - 1));
  }

  /** "In front of the child": not with the child. */
  private boolean isAside(Somebody it) {
    var start = cast.phraseStart(it.from());
    return start > 0
        && Stream.of("of", "near", "about", "beside", "when", "while", "because", "before", "after")
            .anyMatch(sheet.word(start - 1)::equals);
  }

  /** "Her forties", "her own". */
  private boolean isPossessive(int i) {
    return sheet.word(i).equals("her")
        && i + 1 < sheet.sentenceEnd(i)
        && !sheet.token(i + 1).comma()
        && (parts.at(i + 1) == Part.NOUN || parts.at(i + 1) == Part.ADJECTIVE);
  }

  private boolean isChildAsObject(int i) {
    var somebody = cast.at(i);
    if (somebody != null) {
      return cast.isChild(somebody) && !sheet.token(i).owner() && !isAside(somebody);
    }
    var next = i + 1 < sheet.sentenceEnd(i) ? cast.at(i + 1) : null;
    return (next != null || !isPossessive(i))
        && (next == null || cast.isChild(next))
        && Stream.of("her", "him", "them").anyMatch(sheet.word(i)::equals)
        && people.pronoun(sheet, i).filter(it -> antecedents.of(i, it) != Who.ADULT).isPresent();
  }
}
