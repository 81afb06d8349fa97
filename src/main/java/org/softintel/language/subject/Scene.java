package org.softintel.language.subject;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.softintel.language.subject.People.Somebody;
import org.softintel.language.text.Phrasebook.Found;
import org.softintel.language.text.Sheet;

/** The people of one text: who acts, and whose something is. */
public final class Scene {
  private static final int FAR = 40;
  private static final int NEAR = 4;
  private static final int LONGEST_NOUN_PHRASE = 5;
  private static final int PARTNER_WITHIN = 6;

  private final People people;
  private final Sheet sheet;
  private final Parts parts;
  private final Cast cast;
  private final Antecedents antecedents;
  private final Subjects subjects;
  private final Company company;

  Scene(People people, Sheet sheet, Parts parts, Cast cast, List<Found<Boolean>> grown) {
    this.people = people;
    this.sheet = sheet;
    this.parts = parts;
    this.cast = cast;
    this.antecedents =
        new Antecedents(people, sheet, cast, this, new GrownUps(people, sheet, cast, grown));
    this.company = new Company(people, sheet, parts, cast, antecedents);
    this.subjects = new Subjects(new Syntax(sheet, parts, cast, people.says));
  }

  /** Who is meant, by grammar where it tells, and else by who is near. */
  public Who actor(int from, int to) {
    int subject = subjects.of(from, to);
    if (subject != Subjects.UNKNOWN) {
      return whoIs(subject, from);
    }
    var who = nearest(from);
    return who == Who.NOBODY_IN_SIGHT && isOfOthers(from) ? Who.SOMETHING_ELSE : who;
  }

  /** Adults are spoken of, no child, and nobody tells of one. */
  private boolean isOfOthers(int from) {
    int start = sheet.sentenceStart(from);
    int end = sheet.sentenceEnd(from);
    return !hasChildInSight(from)
        && IntStream.range(start, end).anyMatch(i -> cast.at(i) != null)
        && IntStream.range(start, end).noneMatch(i -> sheet.is(i, people.says));
  }

  /** "The landlord admitted an affair": an adult, and no child. */
  private boolean isAmongAdults(int from) {
    return !hasChildInSight(from)
        && IntStream.range(sheet.sentenceStart(from), from)
            .anyMatch(i -> cast.at(i) != null && !cast.isBody(i));
  }

  /** The finding is a word for somebody, with an age: "a drug runner in his twenties". */
  public boolean isPersonOfAge(int from, int to) {
    return cast.isOfAgeBy(to)
        && IntStream.range(from, to)
            .allMatch(i -> parts.at(i) == Part.NOUN || parts.at(i) == Part.ADJECTIVE);
  }

  private Who whoIs(int i, int from) {
    var somebody = cast.at(i);
    if (somebody != null) {
      return cast.isChild(somebody) ? Who.CHILD : Who.ADULT;
    }
    return people
        .pronoun(sheet, i)
        .map(it -> antecedents.of(i, it))
        .orElseGet(() -> byAge(i).orElseGet(() -> byWord(i, from)));
  }

  private Optional<Who> byAge(int i) {
    if (cast.isOfAgeBy(i + 1)) {
      return Optional.of(Who.ADULT);
    }
    return cast.isUnderAgeBy(i + 1) || cast.isQualifiedByChild(i)
        ? Optional.of(Who.CHILD)
        : Optional.empty();
  }

  private Who byWord(int i, int from) {
    if (!sheet.token(i).name() && sheet.is(i, people.person)) {
      return Who.ADULT;
    }
    if (parts.isInitials(i)) {
      return Who.NOBODY_IN_SIGHT;
    }
    if (cast.isName(i) || parts.at(i) == Part.NAME || sheet.token(i).letter()) {
      return named(i, from);
    }
    return parts.at(i) != Part.NOUN || sheet.is(i, people.vague)
        ? Who.NOBODY_IN_SIGHT
        : thing(i, from);
  }

  /** Her behaviour is hers; her landlord is somebody else; his speech is his, if he is an adult. */
  private Who thing(int i, int from) {
    if (sheet.token(i).owner() || company.isOfAdults(i)) {
      return Who.ADULT;
    }
    var whose = owner(i);
    if (cast.isTrait(i)) {
      return whose.orElse(
          cast.isConduct(i) || (i < from && hasChildInSight(from))
              ? Who.DOING
              : Who.SOMETHING_ELSE);
    }
    // "A promiscuous poet" is somebody; "an overdose seen as attention seeking" is not.
    return whose
        .filter(it -> i >= from || !it.isSpokenOf())
        .orElse(
            i < from && parts.at(from) != Part.VERB && hasChildInSight(from)
                ? Who.DOING
                : Who.SOMETHING_ELSE);
  }

  /** Whether the sentence or one before it speaks of a child, or of him or her. */
  private boolean hasChildInSight(int from) {
    return IntStream.range(Math.max(0, from - FAR), sheet.sentenceEnd(from))
        .anyMatch(
            i ->
                cast.isChild(i)
                    || cast.isName(i)
                    || sheet.is(i, people.childAge)
                    || people.pronoun(sheet, i).filter(it -> it != Pronoun.WE).isPresent());
  }

  /** Whether the sentence speaks of one person, and not of anybody: "she", "Mia", "the girl". */
  public boolean hasOne(int from) {
    return IntStream.range(sheet.sentenceStart(from), sheet.sentenceEnd(from))
        .anyMatch(
            i ->
                sheet.token(i).letter()
                    || cast.isName(i)
                    || (cast.isChild(i) && i > 0 && sheet.word(i - 1).equals("the"))
                    || (isOfOne(i) && !isEither(i)));
  }

  private boolean isOfOne(int i) {
    return people.pronoun(sheet, i).filter(it -> it == Pronoun.SHE || it == Pronoun.HE).isPresent();
  }

  /** "He or she". */
  private boolean isEither(int i) {
    return (i > 1 && sheet.word(i - 1).equals("or"))
        || (i + 1 < sheet.size() && sheet.word(i + 1).equals("or"));
  }

  /** The nearest person before it who can be the subject. */
  private Who nearest(int from) {
    var least = Math.max(sheet.sentenceStart(from), from - FAR);
    for (int i = from - 1; i >= least; i--) {
      var who = actorAt(i, from);
      if (who.isPresent()) {
        return who.get();
      }
    }
    return Who.NOBODY_IN_SIGHT;
  }

  /** As above, for what takes two: a parent may be telling of a new partner. */
  public Who partner(int from, int to) {
    var limit = Math.min(sheet.sentenceEnd(from), to + PARTNER_WITHIN);
    var told =
        from > 1
            && IntStream.range(Math.max(sheet.sentenceStart(from), from - NEAR), from)
                .anyMatch(i -> antecedents.isOwnOfParent(i))
            && IntStream.range(from, limit).noneMatch(i -> sheet.is(i, people.elder));
    var who = told ? Who.ADULT : actor(from, to);
    return who == Who.NOBODY_IN_SIGHT && isAmongAdults(from) ? Who.SOMETHING_ELSE : who;
  }

  private Optional<Who> actorAt(int i, int from) {
    var somebody = cast.at(i);
    if (somebody != null) {
      return cast.isChild(somebody)
          ? Optional.of(Who.CHILD)
          : isSubject(somebody, from) ? Optional.of(adult(somebody.to(), from)) : Optional.empty();
    }
    var pronoun = people.pronoun(sheet, i);
    if (pronoun.isPresent()) {
      var who = antecedents.of(i, pronoun.get());
      return who == Who.ADULT ? grownUp(i, from) : Optional.of(who);
    }
    return cast.isName(i) && !isNaming(i - 1) ? Optional.of(named(i, from)) : Optional.empty();
  }

  private Optional<Who> grownUp(int i, int from) {
    return isObject(i) && i + 1 < from ? Optional.empty() : Optional.of(adult(i + 1, from));
  }

  boolean isObject(int i) {
    return Stream.of("him", "them", "me", "us").anyMatch(sheet.word(i)::equals);
  }

  /** What an adult says, sees or fears is about somebody else. */
  private Who adult(int behind, int from) {
    return says(behind, from) ? Who.NOBODY_IN_SIGHT : Who.ADULT;
  }

  private Who named(int i, int from) {
    var adult =
        isOnTrial(i)
            || (i > 0 && sheet.is(i - 1, people.titles))
            || (i + 1 < sheet.sentenceEnd(i) && sheet.is(i + 1, people.adultAge));
    return adult ? adult(i + 1, from) : Who.PRESUMED_CHILD;
  }

  /** A surname in a report of a trial: children are called by given names. */
  private boolean isOnTrial(int i) {
    return !sheet.is(i, people.given)
        && !sheet.token(i).letter()
        && IntStream.range(0, sheet.size()).anyMatch(k -> sheet.is(k, people.courtroom));
  }

  /** "A man known as", "called": the name is his. */
  private boolean isNaming(int i) {
    return i >= 0 && sheet.is(i, people.naming);
  }

  boolean says(int behind, int before) {
    return frets(behind, before)
        || IntStream.range(behind, before)
            .anyMatch(i -> sheet.is(i, people.says) && !isPassive(i) && !cast.isName(i + 1));
  }

  private boolean isPassive(int i) {
    return i > 0 && sheet.is(i - 1, people.be);
  }

  /** "The owner claimed that he": he speaks of himself. */
  boolean confesses(int behind, int before) {
    return IntStream.range(behind, before).anyMatch(i -> sheet.is(i, people.confesses));
  }

  boolean frets(int behind, int before) {
    return IntStream.range(behind, before).anyMatch(i -> sheet.is(i, people.frets));
  }

  /** Not somebody who is met, told or done something to in passing. */
  boolean isSubject(Somebody it, int verb) {
    if (it.to() < sheet.sentenceEnd(it.from()) && sheet.is(it.to(), people.relative)) {
      return true;
    }
    if (it.to() == verb && (sheet.word(verb).endsWith("ing") || sheet.word(verb).endsWith("ed"))) {
      return true;
    }
    var start = cast.phraseStart(it.from());
    var before = start - 1;
    return start == sheet.sentenceStart(it.from())
        || sheet.token(start).comma()
        || sheet.is(before, people.opens)
        || sheet.is(before, people.says)
        || sheet.word(before).endsWith("ly")
        || Character.isDigit(sheet.word(before).charAt(0));
  }

  /** Whom an age behind the noun tells of: "his girlfriend, 14". */
  public Optional<Who> aged(int noun) {
    if (cast.isUnderAgeBy(noun + 1)) {
      return Optional.of(Who.CHILD);
    }
    // "His girlfriend, 29": a man's; "her boyfriend, 29" may be a girl's.
    var hers = sheet.is(noun, people.woman) && cast.isOfAgeBy(noun + 1);
    return hers && owner(noun).filter(Who.PRESUMED_CHILD::equals).isPresent()
        ? Optional.of(Who.ADULT)
        : Optional.empty();
  }

  /** Who is said to be it: "she is his girlfriend", "known as his girlfriend". */
  public Who named(int noun) {
    int subject = subjects.ofNamed(noun);
    return subject == Subjects.UNKNOWN ? Who.NOBODY_IN_SIGHT : whoIs(subject, noun);
  }

  /** Whose it is, if a possessive says so: "her older", "the girl's", "mum's new". */
  public Optional<Who> owner(int noun) {
    var least = Math.max(sheet.sentenceStart(noun), noun - LONGEST_NOUN_PHRASE);
    for (int i = noun - 1; i >= least; i--) {
      var somebody = cast.at(i);
      if (sheet.token(i).owner() || (somebody != null && cast.isChild(somebody))) {
        return Optional.of(ownerAt(i));
      }
      var pronoun = people.pronoun(sheet, i);
      if (pronoun.isPresent()) {
        return Optional.of(antecedents.ofOwner(i, pronoun.get()));
      }
      if (!sheet.is(i, people.attribute) && parts.at(i) != Part.ADJECTIVE) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  public boolean isOwnedByWriter(int noun) {
    var least = Math.max(sheet.sentenceStart(noun), noun - LONGEST_NOUN_PHRASE);
    for (int i = noun - 1; i >= least && !sheet.token(i).owner(); i--) {
      if (people.pronoun(sheet, i).isPresent()) {
        return people.pronoun(sheet, i).filter(Pronoun.WE::equals).isPresent();
      }
    }
    return false;
  }

  private Who ownerAt(int i) {
    if (cast.at(i) != null || sheet.token(i).name() || sheet.token(i).letter()) {
      return cast.isChild(i) ? Who.CHILD : cast.at(i) == null ? Who.PRESUMED_CHILD : Who.ADULT;
    }
    return sheet.is(i, people.vague) || parts.at(i) == Part.NAME
        ? Who.PRESUMED_CHILD
        : Who.SOMETHING_ELSE;
  }

  /** Whether a child is there as the other one, in the finding or soon after it. */
  public boolean hasChildBetween(int from, int to) {
    return company.hasChild(from, to);
  }
}
