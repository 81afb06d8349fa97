package org.softintel.language.subject;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.softintel.language.text.TokenisedText;

/** Whom a pronoun stands for. Reports are about children, so in doubt it is the child. */
record Antecedents(
    PersonWords words,
    TokenisedText text,
    TextReferents referents,
    ReportingVerbs telling,
    AdultClues adults) {
  private static final int FAR = 60;
  private static final int SENTENCES_BACK = 2;
  private static final int PUNISHED_WITHIN = 4;
  private static final Set<String> CHILDREN = Set.of("children", "kids", "pupils", "students");

  private static final Pattern SEVERAL = Pattern.compile(".{3,}(?:ers|ors|ists|ians|men)");

  /** Whether words that part two people stand between two places. */
  private interface Between {
    boolean is(int behind, int before);
  }

  /** What an adult says about "her own" is about herself; what she fears is about the child. */
  ActingPerson ofOwner(int at, Pronoun pronoun) {
    return isOfCompanion(at, pronoun) || isOfTeller(at, pronoun) || isOfClause(at, pronoun)
        ? ActingPerson.ADULT
        : of(at, pronoun, telling::frets);
  }

  /** "Her mother, who was at her partner's house": the mother's. */
  private boolean isOfClause(int at, Pronoun pronoun) {
    for (int i = at - 1; i > text.sentenceStart(at) && !text.token(i + 1).comma(); i--) {
      var it = referents.at(i - 1);
      if (text.word(i).equals("who") && it != null) {
        return !referents.isChild(it) && it.being().answersTo(pronoun) && !telling.says(i, at);
      }
      if (referents.at(i) != null) {
        return false;
      }
    }
    return false;
  }

  /** "The sister, 27, lives with her partner": the sister's. */
  private boolean isOfCompanion(int at, Pronoun pronoun) {
    if (at == 0 || !text.word(at - 1).equals("with")) {
      return false;
    }
    for (int i = at - 2; i >= text.sentenceStart(at); i--) {
      var it = referents.at(i);
      if (it != null && telling.isSubject(it, at)) {
        var answers = it.being().answersTo(pronoun) || text.is(at - 2, words.dwells);
        return !referents.isChild(it) && answers && !telling.says(it.to(), at);
      }
      if (it != null || referents.isName(i) || telling.isObject(i)) {
        return false;
      }
    }
    return false;
  }

  /** "One receptionist told us that her boyfriend", where no child is spoken of. */
  private boolean isOfTeller(int at, Pronoun pronoun) {
    return pronoun != Pronoun.THEY
        && at + 1 < text.size()
        && !text.is(at + 1, words.elder)
        && IntStream.range(text.sentenceStart(at), at)
            .mapToObj(referents::at)
            .anyMatch(
                it ->
                    it != null
                        && it.being() == PersonKind.ADULT
                        && telling.says(it.to(), at)
                        && !isOwned(it))
        && !adults.hasChild();
  }

  /** "Her foster carer": somebody's. */
  private boolean isOwned(Somebody it) {
    return it.from() > 0 && words.pronoun(text, it.from() - 1).isPresent();
  }

  ActingPerson of(int at, Pronoun pronoun) {
    return of(at, pronoun, telling::says);
  }

  /** "Mum told us she": she may be mum. */
  boolean isOwnOfParent(int at) {
    return words
        .pronoun(text, at)
        .filter(it -> it == Pronoun.SHE || it == Pronoun.HE)
        .flatMap(it -> sameSentence(at, it, telling::frets))
        .filter(ActingPerson.ADULT::equals)
        .isPresent();
  }

  private ActingPerson of(int at, Pronoun pronoun, Between parted) {
    if (isAtAge(at)) {
      return ActingPerson.CHILD;
    }
    if (pronoun == Pronoun.WE
        || isJoinedToAdult(at, pronoun)
        || isPunished(at)
        || isOfAnyone(at, pronoun)
        || adults.has(at, pronoun)) {
      return ActingPerson.ADULT;
    }
    return sameSentence(at, pronoun, parted)
        .or(() -> isOtherMan(at, pronoun) ? Optional.of(ActingPerson.ADULT) : Optional.empty())
        .or(() -> earlier(at, pronoun))
        .or(() -> onlyAdult(at, pronoun))
        .orElse(ActingPerson.PRESUMED_CHILD);
  }

  /** "That at 14 she", "you, at 15,". */
  private boolean isAtAge(int at) {
    return isAge(at - 2, at)
        || (at + 2 < text.sentenceEnd(at) && text.token(at + 1).comma() && isAge(at + 1, at));
  }

  private boolean isAge(int i, int at) {
    return i >= text.sentenceStart(at)
        && text.is(i + 1, words.childAge)
        && (text.word(i).equals("at") || text.word(i).equals("aged"));
  }

  /** "Everybody should see a nurse when they": nobody in particular. */
  private boolean isOfAnyone(int at, Pronoun pronoun) {
    return pronoun == Pronoun.THEY
        && IntStream.range(text.sentenceStart(at), at).anyMatch(i -> text.is(i, words.indefinite))
        && IntStream.range(text.sentenceStart(at), at).noneMatch(referents::isChild);
  }

  /** "He was jailed": no child is. */
  private boolean isPunished(int at) {
    var end = Math.min(text.sentenceEnd(at), at + PUNISHED_WITHIN);
    return IntStream.range(at, end)
        .takeWhile(i -> i == at || !text.token(i).comma())
        .anyMatch(i -> text.is(i, words.punished));
  }

  /** "The mother and her", "mum with her". */
  private boolean isJoinedToAdult(int at, Pronoun pronoun) {
    if (at < 2 || !text.is(at - 1, words.joins)) {
      return false;
    }
    var before = referents.at(at - 2);
    return before != null
        && !referents.isChild(before)
        && (before.being().answersTo(pronoun) || before.being() == PersonKind.ADULT);
  }

  private Optional<ActingPerson> sameSentence(int at, Pronoun pronoun, Between parted) {
    var least = Math.max(text.sentenceStart(at), at - FAR);
    for (int i = at - 1; i >= least; i--) {
      var it = referents.at(i);
      if (it == null && pronoun != Pronoun.THEY && text.token(i).letter()) {
        return Optional.of(ActingPerson.CHILD);
      }
      if (it != null
          && !isAddressed(it, at)
          && !isSeveral(it, pronoun)
          && !isPredicate(it)
          && (it.being().answersTo(pronoun) || isOfSelf(it, pronoun, at))) {
        if (referents.isChild(it)) {
          return Optional.of(ActingPerson.CHILD);
        }
        if (!isParted(it, at, parted) && !belongsToSame(it, pronoun) && fits(it, pronoun, at)) {
          return Optional.of(ActingPerson.ADULT);
        }
      }
    }
    return Optional.empty();
  }

  /** "The boy was not the prime mover": nobody else. */
  private boolean isPredicate(Somebody it) {
    int verb = referents.predicateStart(it.from()) - 1;
    return !referents.isChild(it)
        && verb > text.sentenceStart(it.from())
        && (text.is(verb, words.be) || text.word(verb).equals("not"));
  }

  private boolean isSeveral(Somebody it, Pronoun pronoun) {
    return pronoun != Pronoun.THEY
        && (text.is(it.to() - 1, words.several) || isPlural(it))
        && (!referents.isChild(it) || CHILDREN.contains(text.word(it.to() - 1)));
  }

  /** "The adopters". */
  private boolean isPlural(Somebody it) {
    return it.being() == PersonKind.STRANGER && SEVERAL.matcher(text.word(it.to() - 1)).matches();
  }

  /** "Told a colleague that she": she is not the colleague. */
  private boolean isAddressed(Somebody it, int at) {
    int verb = it.from() - 1;
    if (verb >= 0 && (text.is(verb, words.attribute) || words.pronoun(text, verb).isPresent())) {
      verb--;
    }
    var next = it.to() == at || (it.to() == at - 1 && text.word(it.to()).equals("that"));
    return next && verb >= 0 && text.is(verb, words.says) && !referents.isChild(it);
  }

  /** "The owner claimed that he". */
  private boolean isOfSelf(Somebody it, Pronoun pronoun, int at) {
    return it.being() == PersonKind.ADULT
        && (pronoun == Pronoun.SHE || pronoun == Pronoun.HE)
        && telling.confesses(it.to(), at);
  }

  /** What a parent says about her is about the child; what a woman says, about herself. */
  private boolean isParted(Somebody it, int at, Between parted) {
    return !telling.confesses(it.to(), at)
        && !isOwnerOfThing(it)
        && !isAskedAbout(it, at)
        && !isOwn(at)
        && !(text.is(it.from(), words.titles) && referents.isOfAgeBy(it.to()))
        && (it.being().maySpeakOfTheChild() || it.being() == PersonKind.ADULTS)
        && parted.is(it.to(), at);
  }

  /** "Mother's engagement was poor, and they found her": she tells nothing. */
  private boolean isOwnerOfThing(Somebody it) {
    return text.token(it.to() - 1).owner()
        && it.to() < text.size()
        && referents.at(it.to()) == null
        && !text.is(it.to(), words.says);
  }

  /** "Described her own", "said that she herself". */
  private boolean isOwn(int at) {
    return at + 1 < text.size()
        && ((text.word(at + 1).equals("own") && text.is(at - 1, words.says))
            || text.word(at + 1).endsWith("self"));
  }

  /** "Asked mother about her". */
  private boolean isAskedAbout(Somebody it, int at) {
    return it.to() == at - 1
        && text.word(it.to()).equals("about")
        && it.from() > 0
        && referents.isVerb(it.from() - 1);
  }

  private boolean fits(Somebody it, Pronoun pronoun, int at) {
    return pronoun != Pronoun.THEY
        || (telling.isSubject(it, at) && text.is(it.to() - 1, words.several));
  }

  /** In "her mother ... she", she is whose mother it is. */
  private boolean belongsToSame(Somebody it, Pronoun pronoun) {
    return it.from() > 0
        && words.pronoun(text, it.from() - 1).filter(owner -> owner == pronoun).isPresent();
  }

  /** He who stands beside her, or beside the child, in a text without a boy. */
  private boolean isOtherMan(int at, Pronoun pronoun) {
    if (pronoun != Pronoun.HE || referents.all().anyMatch(it -> it.being() == PersonKind.BOY)) {
      return false;
    }
    var end = Math.min(text.sentenceEnd(at), at + FAR);
    for (int i = Math.max(text.sentenceStart(at), at - FAR); i < end; i++) {
      var it = referents.at(i);
      if (words.pronoun(text, i).filter(Pronoun.SHE::equals).isPresent()
          || (it != null && referents.isChild(it) && (i < at || it.being() == PersonKind.GIRL))) {
        return true;
      }
    }
    return false;
  }

  private Optional<ActingPerson> earlier(int at, Pronoun pronoun) {
    var from = text.sentenceStart(at) - 1;
    for (int i = from; i >= 0 && i > from - FAR && isNear(i, at); i--) {
      var it = referents.at(i);
      if (it != null && pronoun != Pronoun.THEY && it.being().answersTo(pronoun)) {
        if (referents.isChild(it)) {
          return Optional.of(ActingPerson.CHILD);
        }
        if (telling.isSubject(it, at) && !belongsToSame(it, pronoun)) {
          return Optional.of(ActingPerson.ADULT);
        }
      }
    }
    return Optional.empty();
  }

  /** "The teacher was suspended. She": nobody else was spoken of. */
  private Optional<ActingPerson> onlyAdult(int at, Pronoun pronoun) {
    var before = text.sentenceStart(at);
    if (before == 0
        || pronoun == Pronoun.THEY
        || IntStream.range(0, before).anyMatch(i -> referents.isChild(i) || referents.isName(i))) {
      return Optional.empty();
    }
    int start = text.sentenceStart(before - 1);
    if (IntStream.range(start, before).noneMatch(referents::isVerb)) {
      return Optional.empty();
    }
    return IntStream.range(start, before)
        .mapToObj(referents::at)
        .filter(it -> it != null && it.being() == PersonKind.ADULT && telling.isSubject(it, at))
        .findFirst()
        .map(it -> ActingPerson.ADULT);
  }

  private boolean isNear(int i, int at) {
    return text.token(at).sentence() - text.token(i).sentence() <= SENTENCES_BACK;
  }
}
