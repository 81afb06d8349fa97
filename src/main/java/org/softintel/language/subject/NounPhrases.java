package org.softintel.language.subject;

import static org.softintel.language.subject.Syntax.UNKNOWN;
import static org.softintel.language.text.PartOfSpeech.*;
import static org.softintel.language.text.WordList.*;

/** Where a noun phrase begins, and which of its words is the one that counts. */
record NounPhrases(Syntax syntax) {
  /** Where the noun phrase begins that ends here. */
  int startOf(int i) {
    int first = i;
    while (first > syntax.start(i)
        && !syntax.isBreak(first)
        && !isLettered(first)
        && !isNameBehindYear(first)
        && !isNameBehindThis(first)
        && syntax.part(first) != ARTICLE
        && !(syntax.is(first, POSSESSIVES) && first < i)
        && isInPhrase(first - 1)) {
      first--;
    }
    return first;
  }

  /** "Child F" has no words before it that go with it. */
  private boolean isLettered(int i) {
    var it = syntax.people.at(i);
    return it != null && it.from() == i && syntax.text.token(it.to() - 1).letter();
  }

  /** "By 2016 Tyler". */
  private boolean isNameBehindYear(int i) {
    return syntax.text.token(i).name() && syntax.part(i - 1) == NUMBER;
  }

  /** "In addition to this Amy". */
  private boolean isNameBehindThis(int i) {
    return (syntax.part(i) == NAME || syntax.text.token(i).name())
        && syntax.people.at(i) == null
        && (syntax.is(i - 1, "this") || syntax.is(i - 1, "that"));
  }

  private boolean isInPhrase(int i) {
    if (syntax.is(i, POSSESSIVES) || syntax.text.token(i).owner()) {
      return true;
    }
    var sameBeing = isSameBeing(i);
    return switch (syntax.part(i)) {
      case ARTICLE, ADJECTIVE, NUMBER, NAME -> true;
      case NOUN -> syntax.people.at(i) == null || sameBeing || syntax.isBeforeNoun(i);
      default -> sameBeing;
    };
  }

  /** This word and the next are parts of one phrase for somebody. */
  private boolean isSameBeing(int i) {
    var it = syntax.people.at(i);
    return it != null && it.equals(syntax.people.at(i + 1));
  }

  /** The last word of the noun phrase that begins here. */
  int headOf(int i) {
    int head = nounOf(i);
    return head == UNKNOWN && syntax.part(i) == ARTICLE ? adjective(i + 1) : head;
  }

  /** "The rich", "the accused". */
  private int adjective(int i) {
    return i < syntax.end(i - 1) && !syntax.isBreak(i) && syntax.part(i) == ADJECTIVE ? i : UNKNOWN;
  }

  private int nounOf(int i) {
    int head = UNKNOWN;
    for (int k = i; k < syntax.end(i) && !startsAnother(k, i, head); k++) {
      if (syntax.people.at(k) != null) {
        head = k;
        if (!syntax.text.token(k).owner() && (k + 1 >= syntax.end(i) || !isSameBeing(k))) {
          return k;
        }
      } else if (syntax.isNominal(k)) {
        head = k;
      } else if (!syntax.isModifier(k)
          && !(k > i && syntax.part(k) == VERB && syntax.hasParticipleEnding(k))) {
        return head;
      }
    }
    return head;
  }

  private boolean startsAnother(int k, int i, int head) {
    return k > i
        && (syntax.isBreak(k)
            || (head != UNKNOWN && (syntax.part(k) == ARTICLE || syntax.is(k, POSSESSIVES))));
  }
}
