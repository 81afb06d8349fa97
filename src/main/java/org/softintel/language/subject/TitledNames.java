package org.softintel.language.subject;

import org.jspecify.annotations.Nullable;
import org.softintel.language.subject.PersonWords.Somebody;
import org.softintel.language.text.TokenisedText;

/** Mr, Mrs and Dr so-and-so: no child has a title. */
final class TitledNames {
  private final PersonWords personWords;
  private final TokenisedText text;

  TitledNames(PersonWords personWords, TokenisedText text) {
    this.personWords = personWords;
    this.text = text;
  }

  void putInto(@Nullable Somebody[] spotted) {
    for (int i = 0; i + 1 < text.size(); i++) {
      if (spotted[i] == null && isTitle(i) && isNamed(i + 1)) {
        int to = end(i + 1, spotted);
        var it = new Somebody(being(i), i, to);
        for (int k = i; k < to; k++) {
          spotted[k] = it;
        }
      }
    }
  }

  private boolean isTitle(int i) {
    return text.is(i, personWords.titles)
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
    return text.is(title, personWords.mister)
        ? PersonKind.FATHER
        : text.is(title, personWords.madam) ? PersonKind.MOTHER : PersonKind.STRANGER;
  }
}
