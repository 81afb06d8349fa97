package org.softintel.language.subject;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.softintel.language.text.PartOfSpeech;
import org.softintel.language.text.PartsOfSpeech;
import org.softintel.language.text.TokenisedText;

/** The people of one text: who acts, and whose something is. */
public final class TextPeople {
  private static final Set<PartOfSpeech> NAMING =
      EnumSet.of(
          PartOfSpeech.NOUN, PartOfSpeech.ADJECTIVE, PartOfSpeech.ARTICLE, PartOfSpeech.AUXILIARY);
  private static final int FAR = 40;
  private static final int NEAR = 4;
  private static final int PARTNER_WITHIN = 6;

  private final PersonWords words;
  private final TokenisedText text;
  private final PartsOfSpeech parts;
  private final TextReferents referents;
  private final Antecedents antecedents;
  private final SubjectFinder subjects;
  private final OtherParty otherParty;
  private final ReportingVerbs telling;
  private final NearbyPeople nearby;
  private final Possessors possessors;

  public TextPeople(PersonWords words, String original, TokenisedText text) {
    this.words = words;
    this.text = text;
    this.parts = words.parts.of(original, text);
    this.referents = new TextReferents(words, text, parts, new PersonFinder(words, text).find());
    this.telling = new ReportingVerbs(words, text, referents);
    this.antecedents =
        new Antecedents(
            words,
            text,
            referents,
            telling,
            new AdultClues(words, text, referents, words.grown.in(text)));
    this.nearby = new NearbyPeople(words, text, referents, antecedents);
    this.possessors = new Possessors(words, text, parts, referents, antecedents);
    this.otherParty = new OtherParty(words, text, parts, referents, antecedents);
    this.subjects = new SubjectFinder(new Syntax(text, parts, referents, words.says));
  }

  /** What the word at a place says about somebody. */
  public WordRole role(int i) {
    return referents.role(i);
  }

  /** Who is meant, by grammar where it tells, and else by who is near. */
  public ActingPerson actor(int from, int to) {
    var who = actorIn(from, to);
    var unknown = who == ActingPerson.DOING || who == ActingPerson.NOBODY_IN_SIGHT;
    return unknown && referents.isOfMisconduct() && !nearby.hasChild(from)
        ? ActingPerson.SOMETHING_ELSE
        : who;
  }

  private ActingPerson actorIn(int from, int to) {
    int subject = subjects.of(from, to);
    if (subject != SubjectFinder.UNKNOWN) {
      return whoIs(subject, from);
    }
    var who = nearest(from);
    return who == ActingPerson.NOBODY_IN_SIGHT && nearby.isOfOthers(from)
        ? ActingPerson.SOMETHING_ELSE
        : who;
  }

  /** The finding is a word for somebody, with an age: "a drug runner in his twenties". */
  public boolean isPersonOfAge(int from, int to) {
    return (referents.isOfAgeBy(to) || (referents.isName(to) && referents.isOfAgeBy(to + 1)))
        && IntStream.range(from, to).allMatch(i -> NAMING.contains(parts.at(i)));
  }

  private ActingPerson whoIs(int i, int from) {
    var somebody = referents.at(i);
    if (somebody != null) {
      return referents.isChild(somebody) ? ActingPerson.CHILD : ActingPerson.ADULT;
    }
    return words
        .pronoun(text, i)
        .map(it -> antecedents.of(i, it))
        .orElseGet(() -> byAge(i).orElseGet(() -> byWord(i, from)));
  }

  private Optional<ActingPerson> byAge(int i) {
    if (referents.isOfAgeBy(i + 1)) {
      return Optional.of(ActingPerson.ADULT);
    }
    return referents.isUnderAgeBy(i + 1) || referents.isQualifiedByChild(i)
        ? Optional.of(ActingPerson.CHILD)
        : Optional.empty();
  }

  private ActingPerson byWord(int i, int from) {
    if (!text.token(i).name() && text.is(i, words.person)) {
      return ActingPerson.ADULT;
    }
    if (isOthers(i)) {
      return ActingPerson.SOMETHING_ELSE;
    }
    if (parts.isInitials(i)) {
      return ActingPerson.NOBODY_IN_SIGHT;
    }
    if (referents.isName(i) || parts.at(i) == PartOfSpeech.NAME || text.token(i).letter()) {
      return named(i, from);
    }
    return parts.at(i) != PartOfSpeech.NOUN || text.is(i, words.vague)
        ? ActingPerson.NOBODY_IN_SIGHT
        : thing(i, from);
  }

  /** "Dealers, including those involved in it": nobody who was spoken of as a child. */
  private boolean isOthers(int i) {
    int start = text.sentenceStart(i);
    return i > start
        && text.word(i).equals("those")
        && referents.isPreposition(i - 1)
        && IntStream.range(start, i).noneMatch(referents::isChild);
  }

  /** Her behaviour is hers; her landlord is somebody else; his speech is his, if he is an adult. */
  private ActingPerson thing(int i, int from) {
    if (text.token(i).owner() || otherParty.isOfAdults(i)) {
      return ActingPerson.ADULT;
    }
    var whose = possessors.of(i);
    if (referents.isTrait(i)) {
      return whose.orElse(
          referents.isConduct(i) || (i < from && nearby.hasChild(from))
              ? ActingPerson.DOING
              : ActingPerson.SOMETHING_ELSE);
    }
    // "A promiscuous poet" is somebody; "an overdose seen as attention seeking" is not.
    return whose
        .filter(it -> i >= from || !it.isSpokenOf())
        .orElse(
            i < from && parts.at(from) != PartOfSpeech.VERB && nearby.hasChild(from)
                ? ActingPerson.DOING
                : ActingPerson.SOMETHING_ELSE);
  }

  /** The nearest person before it who can be the subject. */
  private ActingPerson nearest(int from) {
    var least = Math.max(text.sentenceStart(from), from - FAR);
    for (int i = from - 1; i >= least; i--) {
      var who = actorAt(i, from);
      if (who.isPresent()) {
        return who.get();
      }
    }
    return ActingPerson.NOBODY_IN_SIGHT;
  }

  /** As above, for what takes two: a parent may be telling of a new partner. */
  public ActingPerson partner(int from, int to) {
    var limit = Math.min(text.sentenceEnd(from), to + PARTNER_WITHIN);
    var told =
        from > 1
            && IntStream.range(Math.max(text.sentenceStart(from), from - NEAR), from)
                .anyMatch(i -> antecedents.isOwnOfParent(i))
            && IntStream.range(from, limit).noneMatch(i -> text.is(i, words.elder));
    var who = told ? ActingPerson.ADULT : actor(from, to);
    var adults = nearby.isAmongAdults(from) || (to - from > 1 && otherParty.isOfAdults(to - 2));
    return who == ActingPerson.NOBODY_IN_SIGHT && adults ? ActingPerson.SOMETHING_ELSE : who;
  }

  private Optional<ActingPerson> actorAt(int i, int from) {
    var somebody = referents.at(i);
    if (somebody != null) {
      return referents.isChild(somebody)
          ? Optional.of(ActingPerson.CHILD)
          : telling.isSubject(somebody, from)
              ? Optional.of(adult(somebody.to(), from))
              : Optional.empty();
    }
    var pronoun = words.pronoun(text, i);
    // "The children we support": not we.
    if (pronoun.filter(Pronoun.WE::equals).isPresent() && referents.isChild(i - 1)) {
      return Optional.empty();
    }
    if (pronoun.isPresent()) {
      var who = antecedents.of(i, pronoun.get());
      return who == ActingPerson.ADULT ? grownUp(i, from) : Optional.of(who);
    }
    return referents.isName(i) && !isNaming(i - 1) ? Optional.of(named(i, from)) : Optional.empty();
  }

  private Optional<ActingPerson> grownUp(int i, int from) {
    return telling.isObject(i) && i + 1 < from ? Optional.empty() : Optional.of(adult(i + 1, from));
  }

  /** What an adult says, sees or fears is about somebody else. */
  private ActingPerson adult(int behind, int from) {
    return telling.says(behind, from) ? ActingPerson.NOBODY_IN_SIGHT : ActingPerson.ADULT;
  }

  private ActingPerson named(int i, int from) {
    var adult =
        isOnTrial(i)
            || (i > 0 && text.is(i - 1, words.titles))
            || (i + 1 < text.sentenceEnd(i) && text.is(i + 1, words.adultAge));
    return adult ? adult(i + 1, from) : ActingPerson.PRESUMED_CHILD;
  }

  /** A surname in a report of a trial: children are called by given names. */
  private boolean isOnTrial(int i) {
    return referents.isOfTrial() && !text.is(i, words.given) && !text.token(i).letter();
  }

  /** "A man known as", "called": the name is his. */
  private boolean isNaming(int i) {
    return i >= 0 && text.is(i, words.naming);
  }

  /** Who is said to be it: "she is his girlfriend", "known as his girlfriend". */
  public ActingPerson named(int noun) {
    int subject = subjects.ofNamed(noun);
    return subject == SubjectFinder.UNKNOWN ? ActingPerson.NOBODY_IN_SIGHT : whoIs(subject, noun);
  }

  /** Whether a child is there as the other one, in the finding or soon after it. */
  public boolean hasChildBetween(int from, int to) {
    return otherParty.hasChild(from, to);
  }

  /** Whether the sentence speaks of one person, and not of anybody. */
  public boolean hasOne(int from) {
    return nearby.hasOne(from);
  }

  /** Whose it is, if a possessive says so. */
  public Optional<ActingPerson> owner(int noun) {
    return possessors.of(noun);
  }

  /** Whom an age behind the noun tells of. */
  public Optional<ActingPerson> aged(int noun) {
    return possessors.aged(noun);
  }

  /** "Her mother's boyfriend". */
  public boolean isOwnedByNoun(int noun) {
    return noun > 0 && text.token(noun - 1).owner();
  }

  public boolean isOwnedByWriter(int noun) {
    return possessors.isWriters(noun);
  }
}
