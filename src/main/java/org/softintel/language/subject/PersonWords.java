package org.softintel.language.subject;

import java.util.List;
import java.util.Map;
import org.softintel.language.text.PhraseMatcher;
import org.softintel.language.text.Vocabulary;

/** Knows the words for people. */
public final class PersonWords {
  final PhraseMatcher<PersonKind> people = new PhraseMatcher<>();

  public PersonWords(Map<PersonKind, List<String>> people, Vocabulary vocabulary) {
    people.forEach((who, phrases) -> this.people.addAll(phrases, vocabulary, who));
  }
}
