package org.softintel.language.subject;

import static org.softintel.language.subject.ActingPerson.*;
import static org.softintel.language.subject.Pronoun.*;
import static org.softintel.language.text.WordList.*;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.softintel.language.text.TokenisedText;

/** Whom a pronoun stands for. Reports are about children, so in doubt it is the child. */
record Antecedents(
    TokenisedText text, TextReferents referents, ReportingVerbs telling, AdultClues adults) {
  private static final int FAR = 60;
  private static final int SENTENCES_BACK = 2;
  private static final int PUNISHED_WITHIN = 4;

  private static final Pattern SEVERAL_AT_WORK = Pattern.compile(".{3,}(?:ers|ors|ists|ians|men)");

  /** Whether words that part two people stand between two places. */
  private interface Between {
    boolean is(int behind, int before);
  }

  /** What an adult says about "her own" is about herself; what she fears is about the child. */
  ActingPerson ofOwner(int at, Pronoun pronoun) {
    return isOfCompanion(at, pronoun) || isOfTeller(at, pronoun) || isOfClause(at, pronoun)
        ? ADULT
        : of(at, pronoun, telling::frets);
  }

  /** "Her mother, who was at her partner's house": the mother's. */
  private boolean isOfClause(int at, Pronoun pronoun) {
    for (int i = at - 1; i > text.sentenceStart(at) && !text.isBreak(i + 1); i--) {
      var it = referents.at(i - 1);
      if (text.is(i, "who") && it != null) {
        return !referents.isChild(it) && it.answersTo(pronoun) && !telling.says(i, at);
      }
      if (referents.at(i) != null) {
        return false;
      }
    }
    return false;
  }

  /** "The sister, 27, lives with her partner": the sister's. */
  private boolean isOfCompanion(int at, Pronoun pronoun) {
    if (at == 0 || !text.is(at - 1, "with")) {
      return false;
    }
    for (int i = at - 2; i >= text.sentenceStart(at); i--) {
      var it = referents.at(i);
      if (it != null && telling.isSubject(it, at)) {
        var answers = it.answersTo(pronoun) || text.is(at - 2, DWELLS);
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
    return pronoun != THEY
        && at + 1 < text.size()
        && !text.is(at + 1, ELDER)
        && referents.in(text.sentenceStart(at), at).anyMatch(it -> isTeller(it, at))
        && !adults.hasChild();
  }

  /** Somebody's, as in "her foster carer", does not tell of her own. */
  private boolean isTeller(Somebody it, int at) {
    return it.kind() == PersonKind.ADULT
        && telling.says(it.to(), at)
        && !(it.from() > 0 && Pronoun.at(text, it.from() - 1) != null);
  }

  ActingPerson of(int at, Pronoun pronoun) {
    return of(at, pronoun, telling::says);
  }

  /** Whether a pronoun is there that means no adult. */
  boolean isChildAsPronoun(int at) {
    var pronoun = Pronoun.at(text, at);
    return pronoun != null && of(at, pronoun) != ADULT;
  }

  /** "Mum told us she": she may be mum. */
  boolean isOwnOfParent(int at) {
    var pronoun = Pronoun.at(text, at);
    return (pronoun == SHE || pronoun == HE)
        && sameSentence(at, pronoun, telling::frets).filter(ADULT::equals).isPresent();
  }

  private ActingPerson of(int at, Pronoun pronoun, Between parted) {
    if (isAtAge(at)) {
      return CHILD;
    }
    if (pronoun == WE
        || isJoinedToAdult(at, pronoun)
        || isPunished(at)
        || isOfAnyone(at, pronoun)
        || adults.has(at, pronoun)) {
      return ADULT;
    }
    return sameSentence(at, pronoun, parted)
        .or(() -> isOtherMan(at, pronoun) ? Optional.of(ADULT) : Optional.empty())
        .or(() -> earlier(at, pronoun))
        .or(() -> isOnlyAdult(at, pronoun) ? Optional.of(ADULT) : Optional.empty())
        .orElse(PRESUMED_CHILD);
  }

  /** "That at 14 she", "you, at 15,". */
  private boolean isAtAge(int at) {
    return isAge(at - 2, at)
        || (at + 2 < text.sentenceEnd(at) && text.isBreak(at + 1) && isAge(at + 1, at));
  }

  private boolean isAge(int i, int at) {
    return i >= text.sentenceStart(at)
        && text.is(i + 1, CHILD_AGE)
        && text.isOneOf(i, "at", "aged");
  }

  /** "Everybody should see a nurse when they": nobody in particular. */
  private boolean isOfAnyone(int at, Pronoun pronoun) {
    return pronoun == THEY
        && text.before(at).anyMatch(i -> text.is(i, INDEFINITE))
        && text.before(at).noneMatch(referents::isChild);
  }

  /** "He was jailed": no child is. */
  private boolean isPunished(int at) {
    return IntStream.range(at, Math.min(text.sentenceEnd(at), at + PUNISHED_WITHIN))
        .takeWhile(i -> i == at || !text.isBreak(i))
        .anyMatch(i -> text.is(i, PUNISHED));
  }

  /** "The mother and her", "mum with her". */
  private boolean isJoinedToAdult(int at, Pronoun pronoun) {
    if (at < 2 || !text.is(at - 1, JOINS)) {
      return false;
    }
    var before = referents.at(at - 2);
    return before != null
        && !referents.isChild(before)
        && (before.answersTo(pronoun) || before.kind() == PersonKind.ADULT);
  }

  private Optional<ActingPerson> sameSentence(int at, Pronoun pronoun, Between parted) {
    var least = Math.max(text.sentenceStart(at), at - FAR);
    for (int i = at - 1; i >= least; i--) {
      var it = referents.at(i);
      if (it == null && pronoun != THEY && text.token(i).letter()) {
        return Optional.of(CHILD);
      }
      if (it != null
          && !isAddressed(it, at)
          && !isSeveral(it, pronoun)
          && !isPredicate(it)
          && (it.answersTo(pronoun) || isOfSelf(it, pronoun, at))) {
        if (referents.isChild(it)) {
          return Optional.of(CHILD);
        }
        if (!isParted(it, at, parted) && !belongsToSame(it, pronoun) && fits(it, pronoun, at)) {
          return Optional.of(ADULT);
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
        && (text.is(verb, LINKING) || text.is(verb, "not"));
  }

  /** "The adopters". */
  private boolean isSeveral(Somebody it, Pronoun pronoun) {
    int last = it.to() - 1;
    var plural =
        it.kind() == PersonKind.STRANGER && SEVERAL_AT_WORK.matcher(text.word(last)).matches();
    return pronoun != THEY
        && (plural || text.is(last, SEVERAL))
        && (!referents.isChild(it) || text.isOneOf(last, "children", "kids", "pupils", "students"));
  }

  /** "Told a colleague that she": she is not the colleague. */
  private boolean isAddressed(Somebody it, int at) {
    int verb = it.from() - 1;
    if (verb >= 0 && (text.is(verb, ARTICLES_AND_ADJECTIVES) || Pronoun.at(text, verb) != null)) {
      verb--;
    }
    var next = it.to() == at || (it.to() == at - 1 && text.is(it.to(), "that"));
    return next && verb >= 0 && text.is(verb, SAYS) && !referents.isChild(it);
  }

  /** "The owner claimed that he". */
  private boolean isOfSelf(Somebody it, Pronoun pronoun, int at) {
    return it.kind() == PersonKind.ADULT
        && (pronoun == SHE || pronoun == HE)
        && telling.confesses(it.to(), at);
  }

  /** What a parent says about her is about the child; what a woman says, about herself. */
  private boolean isParted(Somebody it, int at, Between parted) {
    return !telling.confesses(it.to(), at)
        && !isOwnerOfThing(it)
        && !isAskedAbout(it, at)
        && !isOwn(at)
        && !(text.is(it.from(), TITLES) && referents.ages.isOfAge(it.to()))
        && (it.kind().maySpeakOfTheChild() || it.kind() == PersonKind.ADULTS)
        && parted.is(it.to(), at);
  }

  /** "Mother's engagement was poor, and they found her": she tells nothing. */
  private boolean isOwnerOfThing(Somebody it) {
    return text.token(it.to() - 1).owner()
        && it.to() < text.size()
        && referents.at(it.to()) == null
        && !text.is(it.to(), SAYS);
  }

  /** "Described her own", "said that she herself". */
  private boolean isOwn(int at) {
    return at + 1 < text.size()
        && ((text.is(at + 1, "own") && text.is(at - 1, SAYS))
            || text.word(at + 1).endsWith("self"));
  }

  /** "Asked mother about her". */
  private boolean isAskedAbout(Somebody it, int at) {
    return it.to() == at - 1
        && text.is(it.to(), "about")
        && it.from() > 0
        && referents.isVerb(it.from() - 1);
  }

  private boolean fits(Somebody it, Pronoun pronoun, int at) {
    return pronoun != THEY || (telling.isSubject(it, at) && text.is(it.to() - 1, SEVERAL));
  }

  /** In "her mother ... she", she is whose mother it is. */
  private boolean belongsToSame(Somebody it, Pronoun pronoun) {
    return it.from() > 0 && Pronoun.at(text, it.from() - 1) == pronoun;
  }

  /** He who stands beside her, or beside the child, in a text without a boy. */
  private boolean isOtherMan(int at, Pronoun pronoun) {
    if (pronoun != HE || referents.all().anyMatch(it -> it.kind() == PersonKind.BOY)) {
      return false;
    }
    var end = Math.min(text.sentenceEnd(at), at + FAR);
    for (int i = Math.max(text.sentenceStart(at), at - FAR); i < end; i++) {
      var it = referents.at(i);
      if (Pronoun.at(text, i) == SHE
          || (it != null && referents.isChild(it) && (i < at || it.kind() == PersonKind.GIRL))) {
        return true;
      }
    }
    return false;
  }

  private Optional<ActingPerson> earlier(int at, Pronoun pronoun) {
    var from = text.sentenceStart(at) - 1;
    for (int i = from; i >= 0 && i > from - FAR && isNear(i, at); i--) {
      var it = referents.at(i);
      if (it != null && pronoun != THEY && it.answersTo(pronoun)) {
        if (referents.isChild(it)) {
          return Optional.of(CHILD);
        }
        if (telling.isSubject(it, at) && !belongsToSame(it, pronoun)) {
          return Optional.of(ADULT);
        }
      }
    }
    return Optional.empty();
  }

  private boolean isNear(int i, int at) {
    return text.token(at).sentence() - text.token(i).sentence() <= SENTENCES_BACK;
  }

  /** "The teacher was suspended. She": nobody else was spoken of. */
  private boolean isOnlyAdult(int at, Pronoun pronoun) {
    var before = text.sentenceStart(at);
    if (before == 0
        || pronoun == THEY
        || IntStream.range(0, before).anyMatch(i -> referents.isChild(i) || referents.isName(i))) {
      return false;
    }
    int start = text.sentenceStart(before - 1);
    return IntStream.range(start, before).anyMatch(referents::isVerb)
        && referents
            .in(start, before)
            .anyMatch(it -> it.kind() == PersonKind.ADULT && telling.isSubject(it, at));
  }
}
