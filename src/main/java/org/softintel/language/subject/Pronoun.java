package org.softintel.language.subject;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.softintel.language.text.TokenisedText;
import org.softintel.language.text.WordList;

/** The pronouns of people. */
enum Pronoun {
  SHE(WordList.FEMALE),
  HE(WordList.MALE),
  THEY(WordList.THEM),
  /** Whoever writes. */
  WE(WordList.US);

  private final WordList words;

  Pronoun(WordList words) {
    this.words = words;
  }

  static @Nullable Pronoun at(TokenisedText text, int i) {
    return text.token(i).letter()
        ? null
        : Stream.of(values()).filter(it -> text.is(i, it.words)).findFirst().orElse(null);
  }
}
