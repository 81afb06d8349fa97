package org.softintel.language;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.softintel.language.People.Somebody;

/** The people of one text: who acts, and whose something is. */
final class Scene {
  private static final int FAR = 40;
  private static final int NEAR = 4;
  private static final int LONGEST_NOUN_PHRASE = 5;
  private static final int PARTNER_WITHIN = 6;

  private final People people;
  private final Sheet sheet;
  private final @Nullable Somebody[] spotted;
  private final Antecedents antecedents;

  Scene(People people, Sheet sheet, @Nullable Somebody[] spotted) {
    this.people = people;
    this.sheet = sheet;
    this.spotted = spotted;
    this.antecedents = new Antecedents(people, sheet, this);
  }

  @Nullable Somebody at(int i) {
    return spotted[i];
  }

  Stream<Somebody> all() {
    return Stream.of(spotted).flatMap(Stream::ofNullable);
  }

  /** Who does what begins with this word: the nearest person before it who can be the subject. */
  Who actor(int from) {
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
  Who partner(int from, int to) {
    var limit = Math.min(sheet.sentenceEnd(from), to + PARTNER_WITHIN);
    var told =
        from > 1
            && IntStream.range(Math.max(sheet.sentenceStart(from), from - NEAR), from)
                .anyMatch(i -> antecedents.isOwnOfParent(i))
            && IntStream.range(from, limit).noneMatch(i -> sheet.is(i, people.elder));
    return told ? Who.ADULT : actor(from);
  }

  private Optional<Who> actorAt(int i, int from) {
    var somebody = spotted[i];
    if (somebody != null) {
      return somebody.being().isChild()
          ? Optional.of(Who.CHILD)
          : isSubject(somebody, from) ? Optional.of(adult(somebody.to(), from)) : Optional.empty();
    }
    var pronoun = people.pronoun(sheet, i);
    if (pronoun.isPresent()) {
      var who = antecedents.of(i, pronoun.get());
      return who == Who.ADULT ? grownUp(i, from) : Optional.of(who);
    }
    return isName(i) && !isNaming(i - 1) ? Optional.of(named(i, from)) : Optional.empty();
  }

  private Optional<Who> grownUp(int i, int from) {
    var object = Stream.of("him", "them", "me", "us").anyMatch(sheet.word(i)::equals);
    return object && i + 1 < from ? Optional.empty() : Optional.of(adult(i + 1, from));
  }

  /** What an adult says, sees or fears is about somebody else. */
  private Who adult(int behind, int from) {
    return says(behind, from) ? Who.NOBODY_IN_SIGHT : Who.ADULT;
  }

  private Who named(int i, int from) {
    var adult =
        (i > 0 && sheet.is(i - 1, people.titles))
            || (i + 1 < sheet.sentenceEnd(i) && sheet.is(i + 1, people.adultAge));
    return adult ? adult(i + 1, from) : Who.PRESUMED_CHILD;
  }

  private boolean isName(int i) {
    return i < sheet.size()
        && sheet.token(i).name()
        && spotted[i] == null
        && (i == 0 || !sheet.is(i - 1, people.places));
  }

  /** "A man known as", "called": the name is his. */
  private boolean isNaming(int i) {
    return i >= 0 && sheet.is(i, people.naming);
  }

  boolean says(int behind, int before) {
    return frets(behind, before)
        || IntStream.range(behind, before)
            .anyMatch(i -> sheet.is(i, people.says) && !isPassive(i) && !isName(i + 1));
  }

  private boolean isPassive(int i) {
    return i > 0 && sheet.is(i - 1, people.be);
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
    var start = nounPhrase(it.from());
    var before = start - 1;
    return start == sheet.sentenceStart(it.from())
        || sheet.token(start).comma()
        || sheet.is(before, people.opens)
        || sheet.is(before, people.says)
        || sheet.word(before).endsWith("ly")
        || Character.isDigit(sheet.word(before).charAt(0));
  }

  private int nounPhrase(int from) {
    var start = from;
    var least = Math.max(sheet.sentenceStart(from), from - LONGEST_NOUN_PHRASE);
    while (start > least
        && !sheet.token(start).comma()
        && (sheet.is(start - 1, people.attribute) || sheet.token(start - 1).owner())) {
      start--;
    }
    return start;
  }

  /** Whose it is, if a possessive says so: "her older", "the girl's", "mum's new". */
  Optional<Who> owner(int noun) {
    var least = Math.max(sheet.sentenceStart(noun), noun - LONGEST_NOUN_PHRASE);
    for (int i = noun - 1; i >= least; i--) {
      var somebody = spotted[i];
      if (sheet.token(i).owner() || (somebody != null && somebody.being().isChild())) {
        return Optional.of(ownerAt(i));
      }
      var pronoun = people.pronoun(sheet, i);
      if (pronoun.isPresent()) {
        return Optional.of(antecedents.ofOwner(i, pronoun.get()));
      }
      if (!sheet.is(i, people.attribute)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  boolean isOwnedByWriter(int noun) {
    var least = Math.max(sheet.sentenceStart(noun), noun - LONGEST_NOUN_PHRASE);
    for (int i = noun - 1; i >= least && !sheet.token(i).owner(); i--) {
      if (people.pronoun(sheet, i).isPresent()) {
        return people.pronoun(sheet, i).filter(Pronoun.WE::equals).isPresent();
      }
    }
    return false;
  }

  private Who ownerAt(int i) {
    var somebody = spotted[i];
    if (somebody == null) {
      return Who.PRESUMED_CHILD;
    }
    return somebody.being().isChild() ? Who.CHILD : Who.ADULT;
  }

  /** Whether a child is there as the other one, in the finding or soon after it. */
  boolean hasChildBetween(int from, int to) {
    var limit = Math.min(sheet.sentenceEnd(from), to + PARTNER_WITHIN);
    for (int i = from; i < limit; i++) {
      if (isChildAsObject(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isChildAsObject(int i) {
    var somebody = spotted[i];
    if (somebody != null) {
      return somebody.being().isChild() && !sheet.token(i).owner();
    }
    var next = i + 1 < sheet.sentenceEnd(i) ? spotted[i + 1] : null;
    return (next == null || next.being().isChild())
        && Stream.of("her", "him", "them").anyMatch(sheet.word(i)::equals)
        && people.pronoun(sheet, i).filter(it -> antecedents.of(i, it) != Who.ADULT).isPresent();
  }
}
