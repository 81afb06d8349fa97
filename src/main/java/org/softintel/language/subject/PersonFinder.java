package org.softintel.language.subject;

import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.softintel.language.text.PhraseMatcher.Found;
import org.softintel.language.text.Token;
import org.softintel.language.text.TokenisedText;

/** Finds the words for people, and names with a title, which no child has. */
record PersonFinder(PersonWords words, TokenisedText text) {
  /** Who is at each word, the longest phrase first. */
  @Nullable Somebody[] find() {
    var spotted = new @Nullable Somebody[text.size()];
    words.people.in(text).stream()
        .sorted(Comparator.comparingInt(Found::length))
        .map(it -> new Somebody(it.what(), it.from(), withLetter(it.what(), it.to())))
        .forEach(it -> Arrays.fill(spotted, it.from(), it.to(), it));
    addTitled(spotted);
    return spotted;
  }

  /** "Perpetrator A" is one, as is the girl in "Girl 4's". */
  private int withLetter(PersonKind being, int to) {
    var named =
        to < text.sentenceEnd(to - 1)
            && (text.token(to).letter() || (being.isChild() && isNumbered(text.token(to))))
            && !text.token(to).comma()
            && !text.token(to - 1).owner();
    return named ? to + 1 : to;
  }

  private static boolean isNumbered(Token it) {
    return it.owner() && it.word().chars().allMatch(Character::isDigit);
  }

  private void addTitled(@Nullable Somebody[] spotted) {
    for (int i = 0; i + 1 < text.size(); i++) {
      if (spotted[i] == null && isTitle(i) && isNamed(i + 1)) {
        int to = end(i + 1, spotted);
        Arrays.fill(spotted, i, to, new Somebody(being(i), i, to));
      }
    }
  }

  private boolean isTitle(int i) {
    return text.is(i, words.titles)
        && (text.token(i).name() || i == text.sentenceStart(i))
        && i + 1 < text.sentenceEnd(i);
  }

  private boolean isNamed(int i) {
    return !text.token(i).comma() && (text.token(i).name() || text.token(i).letter());
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

  private PersonKind being(int title) {
    return text.is(title, words.mister)
        ? PersonKind.FATHER
        : text.is(title, words.madam) ? PersonKind.MOTHER : PersonKind.STRANGER;
  }
}
