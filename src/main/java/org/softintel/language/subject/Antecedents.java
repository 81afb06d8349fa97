package org.softintel.language.subject;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.softintel.language.subject.People.Somebody;
import org.softintel.language.text.Sheet;

/** Whom a pronoun stands for. Reports are about children, so in doubt it is the child. */
final class Antecedents {
  private static final int FAR = 60;
  private static final int SENTENCES_BACK = 2;
  private static final int PUNISHED_WITHIN = 4;
  private static final Set<String> CHILDREN = Set.of("children", "kids", "pupils", "students");

  private static final Pattern SEVERAL = Pattern.compile(".{3,}(?:ers|ors|ists|ians|men)");

  /** Whether words that part two people stand between two places. */
  private interface Between {
    boolean is(int behind, int before);
  }

  private final People people;
  private final Sheet sheet;
  private final Cast cast;
  private final Telling telling;
  private final GrownUps grownUps;

  Antecedents(People people, Sheet sheet, Cast cast, Telling telling, GrownUps grownUps) {
    this.grownUps = grownUps;
    this.people = people;
    this.sheet = sheet;
    this.cast = cast;
    this.telling = telling;
  }

  /** What an adult says about "her own" is about herself; what she fears is about the child. */
  Who ofOwner(int at, Pronoun pronoun) {
    return isOfCompanion(at, pronoun) || isOfTeller(at, pronoun) || isOfClause(at, pronoun)
        ? Who.ADULT
        : of(at, pronoun, telling::frets);
  }

  /** "Her mother, who was at her partner's house": the mother's. */
  private boolean isOfClause(int at, Pronoun pronoun) {
    for (int i = at - 1; i > sheet.sentenceStart(at) && !sheet.token(i + 1).comma(); i--) {
      var it = cast.at(i - 1);
      if (sheet.word(i).equals("who") && it != null) {
        return !cast.isChild(it) && it.being().answersTo(pronoun) && !telling.says(i, at);
      }
      if (cast.at(i) != null) {
        return false;
      }
    }
    return false;
  }

  /** "The sister, 27, lives with her partner": the sister's. */
  private boolean isOfCompanion(int at, Pronoun pronoun) {
    if (at == 0 || !sheet.word(at - 1).equals("with")) {
      return false;
    }
    for (int i = at - 2; i >= sheet.sentenceStart(at); i--) {
      var it = cast.at(i);
      if (it != null && telling.isSubject(it, at)) {
        var answers = it.being().answersTo(pronoun) || sheet.is(at - 2, people.dwells);
        return !cast.isChild(it) && answers && !telling.says(it.to(), at);
      }
      if (it != null || cast.isName(i) || telling.isObject(i)) {
        return false;
      }
    }
    return false;
  }

  /** "One receptionist told us that her boyfriend", where no child is spoken of. */
  private boolean isOfTeller(int at, Pronoun pronoun) {
    return pronoun != Pronoun.THEY
        && at + 1 < sheet.size()
        && !sheet.is(at + 1, people.elder)
        && IntStream.range(sheet.sentenceStart(at), at)
            .mapToObj(cast::at)
            .anyMatch(
                it ->
                    it != null
                        && it.being() == Being.ADULT
                        && telling.says(it.to(), at)
                        && !isOwned(it))
        && !grownUps.hasChild();
  }

  /** "Her foster carer": somebody's. */
  private boolean isOwned(Somebody it) {
    return it.from() > 0 && people.pronoun(sheet, it.from() - 1).isPresent();
  }

  Who of(int at, Pronoun pronoun) {
    return of(at, pronoun, telling::says);
  }

  /** "Mum told us she": she may be mum. */
  boolean isOwnOfParent(int at) {
    return people
        .pronoun(sheet, at)
        .filter(it -> it == Pronoun.SHE || it == Pronoun.HE)
        .flatMap(it -> sameSentence(at, it, telling::frets))
        .filter(Who.ADULT::equals)
        .isPresent();
  }

  private Who of(int at, Pronoun pronoun, Between parted) {
    if (isAtAge(at)) {
      return Who.CHILD;
    }
    if (pronoun == Pronoun.WE
        || isJoinedToAdult(at, pronoun)
        || isPunished(at)
        || isOfAnyone(at, pronoun)
        || grownUps.has(at, pronoun)) {
      return Who.ADULT;
    }
    return sameSentence(at, pronoun, parted)
        .or(() -> isOtherMan(at, pronoun) ? Optional.of(Who.ADULT) : Optional.empty())
        .or(() -> earlier(at, pronoun))
        .or(() -> onlyAdult(at, pronoun))
        .orElse(Who.PRESUMED_CHILD);
  }

  /** "That at 14 she", "you, at 15,". */
  private boolean isAtAge(int at) {
    return isAge(at - 2, at)
        || (at + 2 < sheet.sentenceEnd(at) && sheet.token(at + 1).comma() && isAge(at + 1, at));
  }

  private boolean isAge(int i, int at) {
    return i >= sheet.sentenceStart(at)
        && sheet.is(i + 1, people.childAge)
        && (sheet.word(i).equals("at") || sheet.word(i).equals("aged"));
  }

  /** "Everybody should see a nurse when they": nobody in particular. */
  private boolean isOfAnyone(int at, Pronoun pronoun) {
    return pronoun == Pronoun.THEY
        && IntStream.range(sheet.sentenceStart(at), at)
            .anyMatch(i -> sheet.is(i, people.indefinite))
        && IntStream.range(sheet.sentenceStart(at), at).noneMatch(cast::isChild);
  }

  /** "He was jailed": no child is. */
  private boolean isPunished(int at) {
    var end = Math.min(sheet.sentenceEnd(at), at + PUNISHED_WITHIN);
    return IntStream.range(at, end)
        .takeWhile(i -> i == at || !sheet.token(i).comma())
        .anyMatch(i -> sheet.is(i, people.punished));
  }

  /** "The mother and her", "mum with her". */
  private boolean isJoinedToAdult(int at, Pronoun pronoun) {
    if (at < 2 || !sheet.is(at - 1, people.joins)) {
      return false;
    }
    var before = cast.at(at - 2);
    return before != null
        && !cast.isChild(before)
        && (before.being().answersTo(pronoun) || before.being() == Being.ADULT);
  }

  private Optional<Who> sameSentence(int at, Pronoun pronoun, Between parted) {
    var least = Math.max(sheet.sentenceStart(at), at - FAR);
    for (int i = at - 1; i >= least; i--) {
      var it = cast.at(i);
      if (it == null && pronoun != Pronoun.THEY && sheet.token(i).letter()) {
        return Optional.of(Who.CHILD);
      }
      if (it != null
          && !isAddressed(it, at)
          && !isSeveral(it, pronoun)
          && !isPredicate(it)
          && (it.being().answersTo(pronoun) || isOfSelf(it, pronoun, at))) {
        if (cast.isChild(it)) {
          return Optional.of(Who.CHILD);
        }
        if (!isParted(it, at, parted) && !belongsToSame(it, pronoun) && fits(it, pronoun, at)) {
          return Optional.of(Who.ADULT);
        }
      }
    }
    return Optional.empty();
  }

  /** "The boy was not the prime mover": nobody else. */
  private boolean isPredicate(Somebody it) {
    int verb = cast.predicateStart(it.from()) - 1;
    return !cast.isChild(it)
        && verb > sheet.sentenceStart(it.from())
        && (sheet.is(verb, people.be) || sheet.word(verb).equals("not"));
  }

  private boolean isSeveral(Somebody it, Pronoun pronoun) {
    return pronoun != Pronoun.THEY
        && (sheet.is(it.to() - 1, people.several) || isPlural(it))
        && (!cast.isChild(it) || CHILDREN.contains(sheet.word(it.to() - 1)));
  }

  /** "The adopters". */
  private boolean isPlural(Somebody it) {
    return it.being() == Being.STRANGER && SEVERAL.matcher(sheet.word(it.to() - 1)).matches();
  }

  /** "Told a colleague that she": she is not the colleague. */
  private boolean isAddressed(Somebody it, int at) {
    int verb = it.from() - 1;
    if (verb >= 0
        && (sheet.is(verb, people.attribute) || people.pronoun(sheet, verb).isPresent())) {
      verb--;
    }
    var next = it.to() == at || (it.to() == at - 1 && sheet.word(it.to()).equals("that"));
    return next && verb >= 0 && sheet.is(verb, people.says) && !cast.isChild(it);
  }

  /** "The owner claimed that he". */
  private boolean isOfSelf(Somebody it, Pronoun pronoun, int at) {
    return it.being() == Being.ADULT
        && (pronoun == Pronoun.SHE || pronoun == Pronoun.HE)
        && telling.confesses(it.to(), at);
  }

  /** What a parent says about her is about the child; what a woman says, about herself. */
  private boolean isParted(Somebody it, int at, Between parted) {
    return !telling.confesses(it.to(), at)
        && !isOwnerOfThing(it)
        && !isAskedAbout(it, at)
        && !isOwn(at)
        && !(sheet.is(it.from(), people.titles) && cast.isOfAgeBy(it.to()))
        && (it.being().maySpeakOfTheChild() || it.being() == Being.ADULTS)
        && parted.is(it.to(), at);
  }

  /** "Mother's engagement was poor, and they found her": she tells nothing. */
  private boolean isOwnerOfThing(Somebody it) {
    return sheet.token(it.to() - 1).owner()
        && it.to() < sheet.size()
        && cast.at(it.to()) == null
        && !sheet.is(it.to(), people.says);
  }

  /** "Described her own", "said that she herself". */
  private boolean isOwn(int at) {
    return at + 1 < sheet.size()
        && ((sheet.word(at + 1).equals("own") && sheet.is(at - 1, people.says))
            || sheet.word(at + 1).endsWith("self"));
  }

  /** "Asked mother about her". */
  private boolean isAskedAbout(Somebody it, int at) {
    return it.to() == at - 1
        && sheet.word(it.to()).equals("about")
        && it.from() > 0
        && cast.isVerb(it.from() - 1);
  }

  private boolean fits(Somebody it, Pronoun pronoun, int at) {
    return pronoun != Pronoun.THEY
        || (telling.isSubject(it, at) && sheet.is(it.to() - 1, people.several));
  }

  /** In "her mother ... she", she is whose mother it is. */
  private boolean belongsToSame(Somebody it, Pronoun pronoun) {
    return it.from() > 0
        && people.pronoun(sheet, it.from() - 1).filter(owner -> owner == pronoun).isPresent();
  }

  /** He who stands beside her, or beside the child, in a text without a boy. */
  private boolean isOtherMan(int at, Pronoun pronoun) {
    if (pronoun != Pronoun.HE || cast.all().anyMatch(it -> it.being() == Being.BOY)) {
      return false;
    }
    var end = Math.min(sheet.sentenceEnd(at), at + FAR);
    for (int i = Math.max(sheet.sentenceStart(at), at - FAR); i < end; i++) {
      var it = cast.at(i);
      if (people.pronoun(sheet, i).filter(Pronoun.SHE::equals).isPresent()
          || (it != null && cast.isChild(it) && (i < at || it.being() == Being.GIRL))) {
        return true;
      }
    }
    return false;
  }

  private Optional<Who> earlier(int at, Pronoun pronoun) {
    var from = sheet.sentenceStart(at) - 1;
    for (int i = from; i >= 0 && i > from - FAR && isNear(i, at); i--) {
      var it = cast.at(i);
      if (it != null && pronoun != Pronoun.THEY && it.being().answersTo(pronoun)) {
        if (cast.isChild(it)) {
          return Optional.of(Who.CHILD);
        }
        if (telling.isSubject(it, at) && !belongsToSame(it, pronoun)) {
          return Optional.of(Who.ADULT);
        }
      }
    }
    return Optional.empty();
  }

  /** "The teacher was suspended. She": nobody else was spoken of. */
  private Optional<Who> onlyAdult(int at, Pronoun pronoun) {
    var before = sheet.sentenceStart(at);
    if (before == 0
        || pronoun == Pronoun.THEY
        || IntStream.range(0, before).anyMatch(i -> cast.isChild(i) || cast.isName(i))) {
      return Optional.empty();
    }
    int start = sheet.sentenceStart(before - 1);
    if (IntStream.range(start, before).noneMatch(cast::isVerb)) {
      return Optional.empty();
    }
    return IntStream.range(start, before)
        .mapToObj(cast::at)
        .filter(it -> it != null && it.being() == Being.ADULT && telling.isSubject(it, at))
        .findFirst()
        .map(it -> Who.ADULT);
  }

  private boolean isNear(int i, int at) {
    return sheet.token(at).sentence() - sheet.token(i).sentence() <= SENTENCES_BACK;
  }
}
