package org.softintel.language.subject;

import org.jspecify.annotations.Nullable;
import org.softintel.language.subject.People.Somebody;
import org.softintel.language.text.Sheet;

/** Mr, Mrs and Dr so-and-so: no child has a title. */
final class Titled {
  private final People people;
  private final Sheet sheet;

  Titled(People people, Sheet sheet) {
    this.people = people;
    this.sheet = sheet;
  }

  void putInto(@Nullable Somebody[] spotted) {
    for (int i = 0; i + 1 < sheet.size(); i++) {
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
    return sheet.is(i, people.titles)
        && (sheet.token(i).name() || i == sheet.sentenceStart(i))
        && i + 1 < sheet.sentenceEnd(i);
  }

  private boolean isNamed(int i) {
    return !sheet.token(i).comma() && (sheet.token(i).name() || sheet.token(i).letter());
  }

  private int end(int name, @Nullable Somebody[] spotted) {
    int to = name + 1;
    while (to < sheet.sentenceEnd(name)
        && spotted[to] == null
        && !sheet.token(to - 1).owner()
        && isNamed(to)) {
      to++;
    }
    return to;
  }

  private Being being(int title) {
    return sheet.is(title, people.mister)
        ? Being.FATHER
        : sheet.is(title, people.madam) ? Being.MOTHER : Being.STRANGER;
  }
}
