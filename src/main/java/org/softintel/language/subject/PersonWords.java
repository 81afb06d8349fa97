package org.softintel.language.subject;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.softintel.language.text.PartsOfSpeech;
import org.softintel.language.text.Phrase;
import org.softintel.language.text.PhraseMatcher;
import org.softintel.language.text.TokenisedText;
import org.softintel.language.text.Vocabulary;

/** Knows the words for people, and finds them in a text. */
public final class PersonWords {
  final BitSet says;
  final BitSet frets;
  final BitSet be;
  final BitSet opens;
  final BitSet relative;
  final BitSet attribute;
  final BitSet joins;
  final BitSet places;
  final BitSet titles;
  final BitSet adultAge;
  final BitSet elder;
  final BitSet naming;
  final BitSet several;
  final BitSet vague;
  final BitSet person;
  final BitSet childAge;
  final BitSet verbs;
  final BitSet beforeAge;
  final BitSet pauses;
  final BitSet woman;
  final BitSet decade;
  final BitSet given;
  final BitSet punished;
  final BitSet confesses;
  final BitSet trait;
  final BitSet relation;
  final BitSet beforeYear;
  final BitSet schoolYear;
  final BitSet mister;
  final BitSet madam;
  final BitSet indefinite;
  final BitSet courtroom;
  final BitSet misconduct;
  final BitSet dwells;

  final PartsOfSpeech.Model parts;
  final PhraseMatcher<PersonKind> people = new PhraseMatcher<>();
  final PhraseMatcher<Boolean> grown = new PhraseMatcher<>();
  private final Map<Pronoun, BitSet> pronouns = new EnumMap<>(Pronoun.class);

  public PersonWords(
      Map<PersonKind, List<String>> words, List<String> grown, Vocabulary vocabulary) {
    grown.forEach(it -> this.grown.add(Phrase.of(it, vocabulary), true));
    mister = vocabulary.numbers("mr");
    madam = vocabulary.numbers("mrs|ms|miss");

    parts = new PartsOfSpeech.Model(vocabulary);
    words.forEach((who, all) -> all.forEach(it -> people.add(Phrase.of(it, vocabulary), who)));
    for (var pronoun : Pronoun.values()) {
      pronouns.put(pronoun, vocabulary.numbers(pronoun.words()));
    }
    indefinite = vocabulary.numbers("{indefinite}");
    dwells = vocabulary.numbers("live|lives|lived|living");
    misconduct = vocabulary.numbers("{misconduct}");
    courtroom = vocabulary.numbers("{courtroom}");
    says = vocabulary.numbers("{say}");
    frets = vocabulary.numbers("{fret}");
    be = vocabulary.numbers("{be}");
    opens = vocabulary.numbers("{conjunction}");
    relative = vocabulary.numbers("{relative}");
    attribute = vocabulary.numbers("{article}|{adjective}");
    joins = vocabulary.numbers("and|or");
    places = vocabulary.numbers("{place}");
    titles = vocabulary.numbers("{title}");
    adultAge = vocabulary.numbers("#adult");
    elder = vocabulary.numbers("#adult|older|adult|grown|elder");
    vague = vocabulary.numbers("{vague}");
    person = vocabulary.numbers("#person");
    relation = vocabulary.numbers("{relation}");
    beforeYear = vocabulary.numbers("now|then|both|all|also|who|is|was|are|were|in");
    schoolYear = vocabulary.numbers("#minor|#few");
    childAge = vocabulary.numbers("#minor|thirteen|fourteen|fifteen|sixteen|seventeen|#teen");
    beforeAge =
        vocabulary.numbers(
            "now|then|currently|today|aged|only|just|also|who|is|was|still|barely|about|around|both|each|all");
    pauses = vocabulary.numbers("{clause}");
    punished = vocabulary.numbers("{punished}");
    given = vocabulary.numbers("{given}");
    decade = vocabulary.numbers("{decade}");
    woman = vocabulary.numbers("{girlfriend}");
    confesses = vocabulary.numbers("{confess}");
    verbs = vocabulary.numbers("{verbs}");
    trait = vocabulary.numbers("{trait}");
    several = vocabulary.numbers("{several}");
    naming = vocabulary.numbers("as|called|named");
  }

  Optional<Pronoun> pronoun(TokenisedText text, int i) {
    if (text.token(i).letter()) {
      return Optional.empty();
    }
    for (var it : pronouns.entrySet()) {
      if (text.is(i, it.getValue())) {
        return Optional.of(it.getKey());
      }
    }
    return Optional.empty();
  }
}
