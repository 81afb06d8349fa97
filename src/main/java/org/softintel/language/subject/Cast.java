package org.softintel.language.subject;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.softintel.language.subject.People.Somebody;
import org.softintel.language.text.Part;
import org.softintel.language.text.Parts;
import org.softintel.language.text.Sheet;

/** Who and what is spoken of in a text, place by place. */
final class Cast {
  private static final int LONGEST_NOUN_PHRASE = 5;
  private static final Pattern TRAIT =
      Pattern.compile(".{3,}(?:ness|ity|tions?|ments?|ing|ance|ence|ism|ships?|ities)");

  private static final Set<Part> QUALIFYING = EnumSet.of(Part.ADJECTIVE, Part.ARTICLE, Part.NOUN);

  private final People people;
  private final Sheet sheet;
  private final Parts parts;
  private final @Nullable Somebody[] spotted;
  private final Years years;
  private final boolean trial;
  private final boolean misconduct;

  Cast(People people, Sheet sheet, Parts parts, @Nullable Somebody[] spotted) {
    this.people = people;
    this.sheet = sheet;
    this.parts = parts;
    this.spotted = spotted;
    this.years = new Years(people, sheet, parts);
    this.trial = has(people.courtroom);
    this.misconduct = trial || has(people.misconduct);
  }

  private boolean has(BitSet words) {
    return IntStream.range(0, sheet.size()).anyMatch(i -> sheet.is(i, words));
  }

  /** A known word for somebody; "to suspect" is none, though "the suspect" is. */
  @Nullable Somebody at(int i) {
    if (spotted[i] != null
        && sheet.is(i, people.verbs)
        && parts.at(i) == Part.VERB
        && (i == 0 || !sheet.word(i - 1).equals("the"))) {
      spotted[i] = null;
    }
    if (spotted[i] == null && isUnknownPerson(i)) {
      spotted[i] = new Somebody(Being.STRANGER, i, i + 1);
    }
    if (spotted[i] == null && isAgedNoun(i)) {
      spotted[i] = new Somebody(Being.CHILD, i, i + 1);
    }
    return spotted[i];
  }

  /** "The patient, 14". */
  private boolean isAgedNoun(int i) {
    return i + 1 < sheet.size()
        && sheet.token(i + 1).comma()
        && isUnderAgeBy(i + 1)
        && parts.at(i) == Part.NOUN;
  }

  /** "A 13-year-old saver", but not "the victim's lawyer". */
  boolean isQualifiedByChild(int i) {
    return isChild(i - 1) && !sheet.token(i - 1).owner();
  }

  /** A word that nobody listed, with the ending of one for a person. */
  private boolean isUnknownPerson(int i) {
    return sheet.is(i, people.person)
        && !sheet.token(i).name()
        && !sheet.token(i).letter()
        && !isQualifiedByChild(i)
        && parts.at(i) == Part.NOUN;
  }

  Stream<Somebody> all() {
    return Stream.of(spotted).flatMap(Stream::ofNullable);
  }

  boolean isChild(int i) {
    var it = i < 0 ? null : spotted[i];
    return it != null && isChild(it);
  }

  /** By the word, unless an age says otherwise: "a young woman, now 31". */
  boolean isChild(Somebody it) {
    return isUnderAgeBy(it.to())
        || (it.being().isChild() && !isOfAgeBy(it.to()) && !(isOfTrial() && isKin(it)));
  }

  /** "Three brothers were jailed". */
  private boolean isKin(Somebody it) {
    return sheet.word(it.to() - 1).equals("brothers");
  }

  Role role(int i) {
    var somebody = at(i);
    if (somebody != null) {
      return isChild(somebody)
          ? Role.CHILD
          : somebody.being() == Being.MOTHER || somebody.being() == Being.FATHER
              ? Role.PARENT
              : Role.ADULT;
    }
    return people.pronoun(sheet, i).isPresent()
        ? Role.PRONOUN
        : isName(i) ? Role.NAME : Role.NOBODY;
  }

  /** The text tells of adults at work, and of what became of them. */
  boolean isOfMisconduct() {
    return misconduct;
  }

  /** The text tells of a trial or of prison. */
  boolean isOfTrial() {
    return trial;
  }

  /** The school, the police: no single person. */
  boolean isBody(int i) {
    var it = at(i);
    return it != null && it.being() == Being.ADULTS;
  }

  /** Where the words begin that go with somebody. */
  int phraseStart(int from) {
    var start = from;
    var least = Math.max(sheet.sentenceStart(from), from - LONGEST_NOUN_PHRASE);
    while (start > least
        && !sheet.token(start).comma()
        && (sheet.is(start - 1, people.attribute) || sheet.token(start - 1).owner())) {
      start--;
    }
    return start;
  }

  /** As above, with words that no list knows. */
  int predicateStart(int from) {
    int start = from;
    while (start > sheet.sentenceStart(from) && QUALIFYING.contains(parts.at(start - 1))) {
      start--;
    }
    return start;
  }

  boolean isVerb(int i) {
    return parts.at(i) == Part.VERB || parts.at(i) == Part.AUXILIARY;
  }

  boolean isPreposition(int i) {
    return parts.at(i) == Part.PREPOSITION || sheet.word(i).equals("including");
  }

  /** A word for a person, known or by its ending. */
  boolean isPerson(int i) {
    return at(i) != null || sheet.is(i, people.person);
  }

  /** Known, a pronoun or a name. */
  boolean isSomebody(int i) {
    return at(i) != null
        || people.pronoun(sheet, i).isPresent()
        || isName(i)
        || sheet.token(i).letter()
        || (sheet.token(i).name() && sheet.word(i - 1).equals("of"));
  }

  boolean isAnyone(int i) {
    return i >= 0 && (isSomebody(i) || isPerson(i));
  }

  /** "A grey Astra". */
  boolean isQualified(int i) {
    return i > sheet.sentenceStart(i) && QUALIFYING.contains(parts.at(i - 1)) && !isPerson(i - 1);
  }

  boolean isName(int i) {
    return i < sheet.size()
        && (sheet.token(i).name() || isGiven(i))
        && spotted[i] == null
        && !sheet.is(i, people.attribute)
        && (i == 0 || !sheet.is(i - 1, people.places));
  }

  /** Where every word has a capital, only a known name tells itself. */
  private boolean isGiven(int i) {
    return i == sheet.sentenceStart(i) && sheet.is(i, people.given);
  }

  /** What somebody does: it counts for them. */
  boolean isConduct(int i) {
    return sheet.is(i, people.trait);
  }

  /** What somebody does, has or is. */
  boolean isTrait(int i) {
    return isConduct(i) || TRAIT.matcher(sheet.word(i)).matches();
  }

  boolean isUnderAgeBy(int i) {
    return years.isUnderAge(i);
  }

  boolean isOfAgeBy(int i) {
    return years.isOfAge(i);
  }

  boolean isAged(int i) {
    return isUnderAgeBy(i) || isOfAgeBy(i);
  }
}
