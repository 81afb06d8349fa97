package org.softintel.language.subject;

import static org.softintel.language.text.WordList.*;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.softintel.language.text.PhraseMatcher.Found;
import org.softintel.language.text.TokenisedText;

/** Tells adults by what only they have, where no child is spoken of: "his wife". */
record AdultClues(TokenisedText text, TextReferents referents, List<Found<Boolean>> signs) {
  private static final int SENTENCES_AWAY = 2;
  private static final Pattern SEVERAL_CHILDREN = Pattern.compile("children|people|.*[^s]s'?");

  boolean has(int at, Pronoun pronoun) {
    return pronoun != Pronoun.THEY
        && signs.stream().anyMatch(it -> isNear(it.from(), at) && isOf(it, pronoun))
        && !hasChild();
  }

  /** Whether somebody young, or somebody with a name alone, is spoken of. */
  boolean hasChild() {
    return IntStream.range(0, text.size())
        .anyMatch(i -> isOneChild(i) || text.is(i, CHILD_AGE) || isFirstName(i));
  }

  private boolean isOneChild(int i) {
    return referents.isChild(i) && !SEVERAL_CHILDREN.matcher(text.word(i)).matches();
  }

  /** "Mia", but not "Leeds Crown Court". */
  private boolean isFirstName(int i) {
    return referents.isName(i)
        && referents.at(i) == null
        && !referents.isQualified(i)
        && !(i + 1 < text.sentenceEnd(i) && text.token(i + 1).name())
        && !(i > text.sentenceStart(i) && text.token(i - 1).name());
  }

  private boolean isNear(int sign, int at) {
    return Math.abs(text.token(at).sentence() - text.token(sign).sentence()) <= SENTENCES_AWAY;
  }

  /** The sign says "his" or "her", or nobody else is there whom it could belong to. */
  private boolean isOf(Found<Boolean> sign, Pronoun pronoun) {
    int start = text.sentenceStart(sign.from());
    int end = text.sentenceEnd(sign.from());
    var other = pronoun == Pronoun.SHE ? Pronoun.HE : Pronoun.SHE;
    return has(sign.from(), sign.to(), pronoun)
        || !(has(start, end, other) || isOfOther(start, end, pronoun, other));
  }

  /** "The man who met her was jailed": he was. */
  private boolean isOfOther(int from, int to, Pronoun pronoun, Pronoun other) {
    return referents.in(from, to).anyMatch(it -> it.answersTo(other) && !it.answersTo(pronoun))
        && referents.in(from, to).noneMatch(it -> it.answersTo(pronoun));
  }

  private boolean has(int from, int to, Pronoun pronoun) {
    return IntStream.range(from, to).anyMatch(i -> Pronoun.at(text, i) == pronoun);
  }
}
