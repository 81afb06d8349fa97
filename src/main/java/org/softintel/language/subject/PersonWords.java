package org.softintel.language.subject;

import java.util.List;
import java.util.Map;
import org.softintel.language.text.PhraseMatcher;
import org.softintel.language.text.Tagger;
import org.softintel.language.text.Vocabulary;

/** Knows the words for people. */
public final class PersonWords {
  final Tagger tagger = Tagger.load();
  final PhraseMatcher<PersonKind> people = new PhraseMatcher<>();
  final PhraseMatcher<Boolean> grown = new PhraseMatcher<>();

  public PersonWords(
      Map<PersonKind, List<String>> people, List<String> grown, Vocabulary vocabulary) {
    people.forEach((who, phrases) -> this.people.addAll(phrases, vocabulary, who));
    this.grown.addAll(grown, vocabulary, true);
  }
}
