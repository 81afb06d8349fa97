package org.softintel.language.subject;

import static org.softintel.language.subject.Syntax.UNKNOWN;
import static org.softintel.language.text.PartOfSpeech.*;
import static org.softintel.language.text.WordList.*;

import java.util.stream.IntStream;

/** Who is said to be something: "described her as", "she is his". */
record DescribedSubjects(Syntax syntax, VerbRule verbs) {
  private static final int JUDGED_WITHIN = 4;

  /** Who is said to be what a noun says. */
  int ofNamed(int noun) {
    int before = syntax.phraseStart(noun) - 1;
    if (before <= syntax.start(noun)) {
      return UNKNOWN;
    }
    if (syntax.is(before, "as")) {
      return of(before, 0);
    }
    return syntax.isBe(before) ? verbs.of(before, 0) : UNKNOWN;
  }

  /** "Described her as": her. "Was known as", "works as": whoever was or does. */
  int of(int as, int depth) {
    var verb = verbBefore(as);
    if (verb == UNKNOWN) {
      return UNKNOWN;
    }
    if (verb == syntax.start(as)) {
      var next = syntax.nextClauseSubject(as);
      return syntax.people.isAnyone(next) ? next : UNKNOWN;
    }
    if (isObject(as - 1, verb)) {
      return as - 1;
    }
    for (int k = as - 1; k > verb; k--) {
      if (syntax.isNominal(k) && syntax.people.isSomebody(k) && !isAside(k, verb)) {
        return k;
      }
    }
    return verbs.of(verb, depth + 1);
  }

  /** "Was used, the officer says, as": used. */
  private int verbBefore(int as) {
    var verb = syntax.verbBefore(as);
    if (verb == UNKNOWN || !syntax.isBreak(as) || !syntax.is(verb, SAYS)) {
      return verb;
    }
    int pause = syntax.breakBefore(verb);
    return pause == UNKNOWN ? verb : syntax.verbBefore(pause);
  }

  /** "Was seen by officers as"; but "referred to her as". */
  private boolean isAside(int i, int verb) {
    int before = syntax.phraseStart(i) - 1;
    return before > verb
        && (syntax.part(before) == PREPOSITION || syntax.part(before) == TO)
        && !syntax.is(before, "of")
        && (before > verb + 1 || syntax.is(before, "by") || syntax.isPassive(verb));
  }

  boolean isObject(int i, int verb) {
    return syntax.isNominal(i)
        && syntax.part(i) != NUMBER
        && !syntax.isPassive(verb)
        && IntStream.rangeClosed(verb, i).noneMatch(it -> syntax.part(it) == PREPOSITION);
  }

  /** "Regarded as attention seeking by". */
  boolean isJudged(int i) {
    for (int k = i; k > Math.max(syntax.start(i), i - JUDGED_WITHIN); k--) {
      if (syntax.is(k, "as")) {
        return syntax.isVerbal(k - 1) || syntax.part(k - 1) == ADVERB;
      }
      if (syntax.isOneOf(k, "called", "branded", "deemed")) {
        return true;
      }
    }
    return false;
  }
}
