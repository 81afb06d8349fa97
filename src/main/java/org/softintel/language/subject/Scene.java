package org.softintel.language.subject;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.softintel.language.text.Part;
import org.softintel.language.text.Parts;
import org.softintel.language.text.Phrasebook.Found;
import org.softintel.language.text.Sheet;

/** The people of one text: who acts, and whose something is. */
public final class Scene {
  private static final Set<Part> NAMING =
      EnumSet.of(Part.NOUN, Part.ADJECTIVE, Part.ARTICLE, Part.AUXILIARY);
  private static final int FAR = 40;
  private static final int NEAR = 4;
  private static final int PARTNER_WITHIN = 6;

  private final People people;
  private final Sheet sheet;
  private final Parts parts;
  private final Cast cast;
  private final Antecedents antecedents;
  private final Subjects subjects;
  private final Company company;
  private final Telling telling;
  private final Sight sight;
  private final Owners owners;

  Scene(People people, Sheet sheet, Parts parts, Cast cast, List<Found<Boolean>> grown) {
    this.people = people;
    this.sheet = sheet;
    this.parts = parts;
    this.cast = cast;
    this.telling = new Telling(people, sheet, cast);
    this.antecedents =
        new Antecedents(people, sheet, cast, telling, new GrownUps(people, sheet, cast, grown));
    this.sight = new Sight(people, sheet, cast, antecedents);
    this.owners = new Owners(people, sheet, parts, cast, antecedents);
    this.company = new Company(people, sheet, parts, cast, antecedents);
    this.subjects = new Subjects(new Syntax(sheet, parts, cast, people.says));
  }

  /** What the word at a place says about somebody. */
  public Role role(int i) {
    return cast.role(i);
  }

  /** Who is meant, by grammar where it tells, and else by who is near. */
  public Who actor(int from, int to) {
    var who = actorIn(from, to);
    var unknown = who == Who.DOING || who == Who.NOBODY_IN_SIGHT;
    return unknown && cast.isOfMisconduct() && !sight.hasChild(from) ? Who.SOMETHING_ELSE : who;
  }

  private Who actorIn(int from, int to) {
    int subject = subjects.of(from, to);
    if (subject != Subjects.UNKNOWN) {
      return whoIs(subject, from);
    }
    var who = nearest(from);
    return who == Who.NOBODY_IN_SIGHT && sight.isOfOthers(from) ? Who.SOMETHING_ELSE : who;
  }

  /** The finding is a word for somebody, with an age: "a drug runner in his twenties". */
  public boolean isPersonOfAge(int from, int to) {
    return (cast.isOfAgeBy(to) || (cast.isName(to) && cast.isOfAgeBy(to + 1)))
        && IntStream.range(from, to).allMatch(i -> NAMING.contains(parts.at(i)));
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
    if (isOthers(i)) {
      return Who.SOMETHING_ELSE;
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

  /** "Dealers, including those involved in it": nobody who was spoken of as a child. */
  private boolean isOthers(int i) {
    int start = sheet.sentenceStart(i);
    return i > start
        && sheet.word(i).equals("those")
        && cast.isPreposition(i - 1)
        && IntStream.range(start, i).noneMatch(cast::isChild);
  }

  /** Her behaviour is hers; her landlord is somebody else; his speech is his, if he is an adult. */
  private Who thing(int i, int from) {
    if (sheet.token(i).owner() || company.isOfAdults(i)) {
      return Who.ADULT;
    }
    var whose = owners.of(i);
    if (cast.isTrait(i)) {
      return whose.orElse(
          cast.isConduct(i) || (i < from && sight.hasChild(from)) ? Who.DOING : Who.SOMETHING_ELSE);
    }
    // "A promiscuous poet" is somebody; "an overdose seen as attention seeking" is not.
    return whose
        .filter(it -> i >= from || !it.isSpokenOf())
        .orElse(
            i < from && parts.at(from) != Part.VERB && sight.hasChild(from)
                ? Who.DOING
                : Who.SOMETHING_ELSE);
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
    var adults = sight.isAmongAdults(from) || (to - from > 1 && company.isOfAdults(to - 2));
    return who == Who.NOBODY_IN_SIGHT && adults ? Who.SOMETHING_ELSE : who;
  }

  private Optional<Who> actorAt(int i, int from) {
    var somebody = cast.at(i);
    if (somebody != null) {
      return cast.isChild(somebody)
          ? Optional.of(Who.CHILD)
          : telling.isSubject(somebody, from)
              ? Optional.of(adult(somebody.to(), from))
              : Optional.empty();
    }
    var pronoun = people.pronoun(sheet, i);
    // "The children we support": not we.
    if (pronoun.filter(Pronoun.WE::equals).isPresent() && cast.isChild(i - 1)) {
      return Optional.empty();
    }
    if (pronoun.isPresent()) {
      var who = antecedents.of(i, pronoun.get());
      return who == Who.ADULT ? grownUp(i, from) : Optional.of(who);
    }
    return cast.isName(i) && !isNaming(i - 1) ? Optional.of(named(i, from)) : Optional.empty();
  }

  private Optional<Who> grownUp(int i, int from) {
    return telling.isObject(i) && i + 1 < from ? Optional.empty() : Optional.of(adult(i + 1, from));
  }

  /** What an adult says, sees or fears is about somebody else. */
  private Who adult(int behind, int from) {
    return telling.says(behind, from) ? Who.NOBODY_IN_SIGHT : Who.ADULT;
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
    return cast.isOfTrial() && !sheet.is(i, people.given) && !sheet.token(i).letter();
  }

  /** "A man known as", "called": the name is his. */
  private boolean isNaming(int i) {
    return i >= 0 && sheet.is(i, people.naming);
  }

  /** Who is said to be it: "she is his girlfriend", "known as his girlfriend". */
  public Who named(int noun) {
    int subject = subjects.ofNamed(noun);
    return subject == Subjects.UNKNOWN ? Who.NOBODY_IN_SIGHT : whoIs(subject, noun);
  }

  /** Whether a child is there as the other one, in the finding or soon after it. */
  public boolean hasChildBetween(int from, int to) {
    return company.hasChild(from, to);
  }

  /** Whether the sentence speaks of one person, and not of anybody. */
  public boolean hasOne(int from) {
    return sight.hasOne(from);
  }

  /** Whose it is, if a possessive says so. */
  public Optional<Who> owner(int noun) {
    return owners.of(noun);
  }

  /** Whom an age behind the noun tells of. */
  public Optional<Who> aged(int noun) {
    return owners.aged(noun);
  }

  /** "Her mother's boyfriend". */
  public boolean isOwnedByNoun(int noun) {
    return noun > 0 && sheet.token(noun - 1).owner();
  }

  public boolean isOwnedByWriter(int noun) {
    return owners.isWriters(noun);
  }
}
