package org.softintel.language.subject;

import static org.softintel.language.text.WordList.*;

import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.softintel.language.text.PhraseMatcher;
import org.softintel.language.text.PhraseMatcher.Found;
import org.softintel.language.text.Token;
import org.softintel.language.text.TokenisedText;

/** Finds the words for people, and names with a title, which no child has. */
record PersonFinder(PhraseMatcher<PersonKind> people, TokenisedText text) {
  /** Who is at each word, the longest phrase first. */
  @Nullable Somebody[] find() {
    var spotted = new @Nullable Somebody[text.size()];
    people.in(text).stream()
        .sorted(Comparator.comparingInt(Found::length))
        .map(it -> new Somebody(it.what(), it.from(), withLetter(it.what(), it.to())))
        .forEach(it -> Arrays.fill(spotted, it.from(), it.to(), it));
    for (int i = 0; i + 1 < text.size(); i++) {
      if (spotted[i] == null && isTitle(i) && isNamed(i + 1)) {
        int to = end(i + 1, spotted);
        Arrays.fill(spotted, i, to, new Somebody(titled(i), i, to));
      }
    }
    return spotted;
  }

  /** "Perpetrator A" is one, as is the girl in "Girl 4's". */
  private int withLetter(PersonKind kind, int to) {
    var named =
        to < text.sentenceEnd(to - 1)
            && (text.token(to).letter() || (kind.isChild() && isNumbered(text.token(to))))
            && !text.isBreak(to)
            && !text.token(to - 1).owner();
    return named ? to + 1 : to;
  }

  private static boolean isNumbered(Token it) {
    return it.owner() && it.word().chars().allMatch(Character::isDigit);
  }

  private boolean isTitle(int i) {
    return text.is(i, TITLES)
        && (text.token(i).name() || i == text.sentenceStart(i))
        && i + 1 < text.sentenceEnd(i);
  }

  private boolean isNamed(int i) {
    return !text.isBreak(i) && (text.token(i).name() || text.token(i).letter());
  }

  private int end(int name, @Nullable Somebody[] spotted) {
    int to = name + 1;
    while (to < text.sentenceEnd(name)
        && spotted[to] == null
        && !text.token(to - 1).owner()
        && isNamed(to)) {
      to++;
    }
    return to;
  }

  private PersonKind titled(int title) {
    return text.is(title, MISTER)
        ? PersonKind.FATHER
        : text.is(title, MADAM) ? PersonKind.MOTHER : PersonKind.STRANGER;
  }
}
