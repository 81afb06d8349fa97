package org.softintel.language.subject;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.softintel.language.subject.People.Somebody;
import org.softintel.language.text.Phrasebook.Found;
import org.softintel.language.text.Sheet;

/**
 * Tells an adult by what only adults have, where no child is spoken of: "his wife", "on licence".
 */
final class GrownUps {
  private static final int SENTENCES_AWAY = 2;
  private static final Pattern SEVERAL = Pattern.compile("children|people|.*[^s]s'?");

  private final People people;
  private final Sheet sheet;
  private final Cast cast;
  private final List<Found<Boolean>> signs;

  GrownUps(People people, Sheet sheet, Cast cast, List<Found<Boolean>> signs) {
    this.people = people;
    this.sheet = sheet;
    this.cast = cast;
    this.signs = signs;
  }

  boolean has(int at, Pronoun pronoun) {
    return pronoun != Pronoun.THEY
        && signs.stream().anyMatch(it -> isNear(it.from(), at) && isOf(it, pronoun))
        && !hasChild();
  }

  /** Whether somebody young, or somebody with a name alone, is spoken of. */
  boolean hasChild() {
    return IntStream.range(0, sheet.size())
        .anyMatch(i -> isOneChild(i) || sheet.is(i, people.childAge) || isFirstName(i));
  }

  private boolean isOneChild(int i) {
    return cast.isChild(i) && !SEVERAL.matcher(sheet.word(i)).matches();
  }

  /** "Mia", but not "Leeds Crown Court". */
  private boolean isFirstName(int i) {
    return cast.isName(i)
        && cast.at(i) == null
        && !cast.isQualified(i)
        && !(i + 1 < sheet.sentenceEnd(i) && sheet.token(i + 1).name())
        && !(i > sheet.sentenceStart(i) && sheet.token(i - 1).name());
  }

  private boolean isNear(int sign, int at) {
    return Math.abs(sheet.token(at).sentence() - sheet.token(sign).sentence()) <= SENTENCES_AWAY;
  }

  /** The sign says "his" or "her", or nobody else is there whom it could belong to. */
  private boolean isOf(Found<Boolean> sign, Pronoun pronoun) {
    int start = sheet.sentenceStart(sign.from());
    int end = sheet.sentenceEnd(sign.from());
    return has(sign.from(), sign.to(), pronoun)
        || !(has(start, end, other(pronoun)) || isOfOther(start, end, pronoun));
  }

  /** "The man who met her was jailed": he was. */
  private boolean isOfOther(int from, int to, Pronoun pronoun) {
    return IntStream.range(from, to)
            .mapToObj(cast::at)
            .anyMatch(it -> it != null && isOnly(it, other(pronoun)))
        && IntStream.range(from, to)
            .mapToObj(cast::at)
            .noneMatch(it -> it != null && it.being().answersTo(pronoun));
  }

  private static boolean isOnly(Somebody it, Pronoun pronoun) {
    return it.being().answersTo(pronoun) && !it.being().answersTo(other(pronoun));
  }

  private boolean has(int from, int to, Pronoun pronoun) {
    return IntStream.range(from, to)
        .anyMatch(i -> people.pronoun(sheet, i).filter(pronoun::equals).isPresent());
  }

  private static Pronoun other(Pronoun pronoun) {
    return pronoun == Pronoun.SHE ? Pronoun.HE : Pronoun.SHE;
  }
}
