package org.softintel.language.subject;

import static org.softintel.language.subject.ActingPerson.*;
import static org.softintel.language.text.PartOfSpeech.*;
import static org.softintel.language.text.TokenisedText.backwards;
import static org.softintel.language.text.WordList.*;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.softintel.language.text.PartOfSpeech;
import org.softintel.language.text.PartsOfSpeech;
import org.softintel.language.text.TokenisedText;

/** The people of one text: who acts, and whose something is. */
public final class TextPeople {
  private static final Set<PartOfSpeech> IN_NOUN_PHRASE =
      EnumSet.of(NOUN, ADJECTIVE, ARTICLE, AUXILIARY);
  private static final int FAR = 40;
  private static final int NEAR = 4;
  private static final int PARTNER_WITHIN = 6;
  private static final int TOLD_WITHIN = 5;

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
    this.text = text;
    this.parts = new PartsOfSpeech(words.tagger, original, text);
    this.referents = new TextReferents(text, parts, new PersonFinder(words.people, text).find());
    this.telling = new ReportingVerbs(text, referents);
    var adults = new AdultClues(text, referents, words.grown.in(text));
    this.antecedents = new Antecedents(text, referents, telling, adults);
    this.nearby = new NearbyPeople(text, referents, antecedents);
    this.possessors = new Possessors(text, parts, referents, antecedents);
    this.otherParty = new OtherParty(text, parts, referents, antecedents);
    this.subjects = new SubjectFinder(new Syntax(text, parts, referents));
  }

  /** What the word at a place says about somebody. */
  public WordRole role(int i) {
    var somebody = referents.at(i);
    if (somebody == null) {
      return Pronoun.at(text, i) != null
          ? WordRole.PRONOUN
          : referents.isName(i) ? WordRole.NAME : WordRole.NOBODY;
    }
    var parent = somebody.kind() == PersonKind.MOTHER || somebody.kind() == PersonKind.FATHER;
    return referents.isChild(somebody) ? WordRole.CHILD : parent ? WordRole.PARENT : WordRole.ADULT;
  }

  /** Who is meant, by grammar where it tells, and else by who is near. */
  public ActingPerson actor(int from, int to) {
    int subject = subjects.of(from, to);
    var who = subject == SubjectFinder.UNKNOWN ? nearest(from) : whoIs(subject, from);
    if (subject == SubjectFinder.UNKNOWN && who == NOBODY_IN_SIGHT && nearby.isOfOthers(from)) {
      return SOMETHING_ELSE;
    }
    var unknown = who == DOING || who == NOBODY_IN_SIGHT;
    return unknown && referents.ofMisconduct && !nearby.hasChild(from) ? SOMETHING_ELSE : who;
  }

  /** The finding is a word for somebody, with an age: "a drug runner in his twenties". */
  public boolean isPersonOfAge(int from, int to) {
    return (referents.ages.isOfAge(to) || (referents.isName(to) && referents.ages.isOfAge(to + 1)))
        && IntStream.range(from, to).allMatch(i -> IN_NOUN_PHRASE.contains(parts.at(i)));
  }

  private ActingPerson whoIs(int i, int from) {
    var somebody = referents.at(i);
    if (somebody != null) {
      return referents.isChild(somebody) ? CHILD : ADULT;
    }
    var pronoun = Pronoun.at(text, i);
    if (pronoun != null) {
      return antecedents.of(i, pronoun);
    }
    if (referents.ages.isOfAge(i + 1)) {
      return ADULT;
    }
    return referents.ages.isUnderAge(i + 1) || referents.isQualifiedByChild(i)
        ? CHILD
        : byWord(i, from);
  }

  private ActingPerson byWord(int i, int from) {
    if (!text.token(i).name() && text.is(i, PERSON)) {
      return ADULT;
    }
    if (isOthers(i)) {
      return SOMETHING_ELSE;
    }
    if (parts.isInitials(i)) {
      return NOBODY_IN_SIGHT;
    }
    if (referents.isName(i) || parts.at(i) == NAME || text.token(i).letter()) {
      return named(i, from);
    }
    return parts.at(i) != NOUN || text.is(i, VAGUE) ? NOBODY_IN_SIGHT : thing(i, from);
  }

  /** "Dealers, including those involved in it": nobody who was spoken of as a child. */
  private boolean isOthers(int i) {
    return i > text.sentenceStart(i)
        && text.is(i, "those")
        && (parts.at(i - 1) == PREPOSITION || text.is(i - 1, "including"))
        && text.before(i).noneMatch(referents::isChild);
  }

  /** Her behaviour is hers; her landlord is somebody else; his speech is his, if he is an adult. */
  private ActingPerson thing(int i, int from) {
    if (text.token(i).owner() || otherParty.isOfAdults(i)) {
      return ADULT;
    }
    var whose = possessors.of(i);
    if (referents.isTrait(i)) {
      return whose.orElse(
          text.is(i, CONDUCT) || (i < from && nearby.hasChild(from)) ? DOING : SOMETHING_ELSE);
    }
    // "A promiscuous poet" is somebody; "an overdose seen as attention seeking" is not.
    return whose
        .filter(it -> i >= from || !it.isSpokenOf())
        .orElse(
            i < from && parts.at(from) != VERB && nearby.hasChild(from) ? DOING : SOMETHING_ELSE);
  }

  /** The nearest person before it who can be the subject. */
  private ActingPerson nearest(int from) {
    var least = Math.max(text.sentenceStart(from), from - FAR);
    return backwards(from - 1, least)
        .mapToObj(i -> actorAt(i, from))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(NOBODY_IN_SIGHT);
  }

  /** As above, for what takes two: a parent may be telling of a new partner. */
  public ActingPerson partner(int from, int to) {
    var limit = Math.min(text.sentenceEnd(from), to + PARTNER_WITHIN);
    var told =
        from > 1
            && IntStream.range(Math.max(text.sentenceStart(from), from - NEAR), from)
                .anyMatch(antecedents::isOwnOfParent)
            && IntStream.range(from, limit).noneMatch(i -> text.is(i, ELDER));
    var who = told ? ADULT : actor(from, to);
    var adults = nearby.isAmongAdults(from) || (to - from > 1 && otherParty.isOfAdults(to - 2));
    return who == NOBODY_IN_SIGHT && adults ? SOMETHING_ELSE : who;
  }

  private Optional<ActingPerson> actorAt(int i, int from) {
    var somebody = referents.at(i);
    if (somebody != null && referents.isChild(somebody)) {
      return Optional.of(CHILD);
    }
    if (somebody != null) {
      return telling.isSubject(somebody, from)
          ? Optional.of(adult(somebody.to(), from))
          : Optional.empty();
    }
    var pronoun = Pronoun.at(text, i);
    if (pronoun == null) {
      // "A man known as", "called": the name is his.
      return referents.isName(i) && !(i > 0 && text.is(i - 1, NAMING))
          ? Optional.of(named(i, from))
          : Optional.empty();
    }
    // "The children we support": not we.
    if (pronoun == Pronoun.WE && referents.isChild(i - 1)) {
      return Optional.empty();
    }
    var who = antecedents.of(i, pronoun);
    if (who != ADULT) {
      return Optional.of(who);
    }
    return telling.isObject(i) && i + 1 < from ? Optional.empty() : Optional.of(adult(i + 1, from));
  }

  /** What an adult says, sees or fears is about somebody else. */
  private ActingPerson adult(int behind, int from) {
    return telling.says(behind, from) ? NOBODY_IN_SIGHT : ADULT;
  }

  private ActingPerson named(int i, int from) {
    var adult =
        isOnTrial(i)
            || (i > 0 && text.is(i - 1, TITLES))
            || (i + 1 < text.sentenceEnd(i) && text.is(i + 1, ADULT_AGE));
    return adult ? adult(i + 1, from) : PRESUMED_CHILD;
  }

  /** A surname in a report of a trial: children are called by given names. */
  private boolean isOnTrial(int i) {
    return referents.ofTrial && !text.is(i, GIVEN_NAMES) && !text.token(i).letter();
  }

  /** Who is said to be it: "she is his girlfriend", "known as his girlfriend". */
  public ActingPerson named(int noun) {
    int subject = subjects.ofNamed(noun);
    return subject == SubjectFinder.UNKNOWN ? NOBODY_IN_SIGHT : whoIs(subject, noun);
  }

  /** Whether a child is there as the other one, in the finding or soon after it. */
  public boolean hasChildBetween(int from, int to) {
    return otherParty.hasChild(from, to);
  }

  /**
   * A child is quoted there, or somebody who is no professional: what they said is evidence.
   *
   * @param first word of the quotation; {@code behind} is the one behind its last
   */
  public boolean isEvidence(int first, int behind) {
    int start = first == 0 ? 0 : text.sentenceStart(first - 1);
    int end = Math.min(text.sentenceEnd(behind - 1), behind + TOLD_WITHIN);
    return IntStream.range(Math.max(start, first - TOLD_WITHIN), first)
            .filter(i -> isTelling(i, start))
            .anyMatch(i -> isTold(backwards(i - 1, start)))
        || IntStream.range(behind, end)
            .filter(i -> isTelling(i, behind))
            .anyMatch(i -> isTold(IntStream.range(behind, end)));
  }

  /** "Were sometimes called" does not say by whom. */
  private boolean isTelling(int i, int start) {
    return text.is(i, TELLS)
        && IntStream.range(Math.max(start, i - 2), i).noneMatch(before -> text.is(before, LINKING));
  }

  private boolean isTold(IntStream places) {
    return places.filter(this::isSomebody).limit(1).anyMatch(this::isNoProfessional);
  }

  private boolean isSomebody(int i) {
    return referents.at(i) != null || referents.isName(i) || text.isOneOf(i, "he", "she", "they");
  }

  private boolean isNoProfessional(int i) {
    var somebody = referents.at(i);
    if (somebody != null) {
      return referents.isChild(somebody)
          || somebody.kind() == PersonKind.MAN
          || somebody.kind() == PersonKind.WOMAN
          || isParent(somebody);
    }
    return !referents.isName(i)
        || i == 0
        || !(text.is(i - 1, TITLES) || referents.at(i - 1) != null);
  }

  /** "Mrs Sample" may be a teacher. */
  private boolean isParent(Somebody it) {
    return text.isOneOf(it.to() - 1, "parent", "parents", "family")
        || (!text.is(it.from(), TITLES)
            && (it.kind() == PersonKind.MOTHER || it.kind() == PersonKind.FATHER));
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
