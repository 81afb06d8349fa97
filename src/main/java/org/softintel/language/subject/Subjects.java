package org.softintel.language.subject;

import java.util.Set;
import java.util.stream.IntStream;

/** Finds of whom or what some words are said, by grammar: the place of that word, or UNKNOWN. */
final class Subjects {
  static final int UNKNOWN = Syntax.UNKNOWN;

  /** A sentence that needs more steps is beyond us, as is one of more words. */
  static final int DEEP = 8;

  private static final int LONGEST = 150;

  private static final Set<String> BY = Set.of("by", "from", "between");
  private static final Set<String> TOWARDS = Set.of("about", "to", "for", "by", "from");

  private final Syntax syntax;
  private final VerbSubjects verbs;

  Subjects(Syntax syntax) {
    this.syntax = syntax;
    this.verbs = new VerbSubjects(syntax, this);
  }

  int of(int from, int to) {
    if (syntax.end(from) - syntax.start(from) > LONGEST) {
      return UNKNOWN;
    }
    if (beginsWithVerb(from, to)) {
      return verbs.of(from, 0);
    }
    return isAdverbAlone(from, to) ? verbs.ofVerbBefore(from, 0) : ofPredicate(from, to, 0);
  }

  private boolean beginsWithVerb(int from, int to) {
    for (int i = from; i < to; i++) {
      if (syntax.isVerbal(i)) {
        return true;
      }
      if (!syntax.isWithVerb(i)) {
        return false;
      }
    }
    return false;
  }

  /** "Got into the car willingly". */
  private boolean isAdverbAlone(int from, int to) {
    return to == from + 1
        && syntax.part(from) == Part.ADVERB
        && from > syntax.start(from)
        && !syntax.isBreak(from)
        && syntax.part(from - 1) != Part.AUXILIARY
        && !syntax.word(from - 1).equals("as")
        && syntax.verbBefore(from) != UNKNOWN;
  }

  int ofPredicate(int from, int to, int depth) {
    if (depth > DEEP) {
      return UNKNOWN;
    }
    var noun = depth == 0 ? qualified(from, to) : UNKNOWN;
    if (noun != UNKNOWN && syntax.cast.isPerson(noun)) {
      return noun;
    }
    var found = ofOuter(from, to, depth);
    return found == UNKNOWN ? noun : found;
  }

  /** The noun that it stands before, or that is part of it: "a difficult child". */
  private int qualified(int from, int to) {
    if (!mayQualify(from, to)) {
      return UNKNOWN;
    }
    if (syntax.part(from) == Part.ADJECTIVE) {
      var child = IntStream.range(from + 1, to).filter(syntax.cast::isChild).findFirst();
      if (child.isPresent()) {
        return child.getAsInt();
      }
    }
    return to >= syntax.end(from) || syntax.isBreak(to) || syntax.sheet.token(to - 1).owner()
        ? UNKNOWN
        : nounAt(to);
  }

  private boolean mayQualify(int from, int to) {
    return syntax.part(from) == Part.ADJECTIVE
        || syntax.part(from) == Part.ADVERB
        || from == syntax.start(from)
        || IntStream.range(from, to)
            .noneMatch(it -> syntax.part(it) == Part.PREPOSITION || syntax.part(it) == Part.TO);
  }

  private int nounAt(int to) {
    var part = syntax.part(to);
    var begins = part == Part.NOUN || part == Part.NAME || part == Part.ADJECTIVE;
    var head = begins || syntax.cast.isChild(to) ? syntax.phraseHead(to) : UNKNOWN;
    var compound = syntax.part(to - 1) == Part.NOUN;
    return head != UNKNOWN && (!compound || syntax.cast.isPerson(head)) ? head : UNKNOWN;
  }

  private int ofOuter(int from, int to, int depth) {
    int at = from;
    while (at > syntax.start(from) && !syntax.isBreak(at) && syntax.isModifier(at - 1)) {
      at--;
    }
    if (at == syntax.start(from) || syntax.isBreak(at)) {
      return ofBehind(to);
    }
    if (syntax.isOwner(at - 1, from)) {
      return at - 1;
    }
    var behind = ofBehind(to);
    return behind == UNKNOWN ? ofBefore(at - 1, to, depth) : behind;
  }

  private int ofBefore(int i, int to, int depth) {
    return switch (syntax.part(i)) {
      case AUXILIARY -> verbs.of(i, depth + 1);
      case VERB -> syntax.isTelling(i) ? UNKNOWN : verbs.of(i, depth + 1);
      case PREPOSITION, THAT ->
          syntax.word(i).equals("as") ? ofAs(i, depth) : ofPreposition(i, to, depth);
      case NOUN, NAME, PRONOUN -> syntax.isRelative(i) || syntax.isSaying(i) ? UNKNOWN : i;
      case AND ->
          i > syntax.start(i) && !syntax.isBreak(i) ? ofPredicate(i - 1, i, depth + 1) : UNKNOWN;
      default -> UNKNOWN;
    };
  }

  /** "Poor choices by managers", "the lifestyle of the men". */
  int ofBehind(int to) {
    if (to + 1 >= syntax.end(to - 1)) {
      return UNKNOWN;
    }
    if (syntax.part(to) == Part.VERB && syntax.word(to + 1).equals("by")) {
      return ofBehind(to + 1);
    }
    var of = syntax.word(to).equals("of") && syntax.cast.isConduct(to - 1);
    var head = of || syntax.isOneOf(to, BY) ? syntax.phraseHead(to + 1) : UNKNOWN;
    return head != UNKNOWN && (of || syntax.isAnyone(head)) ? head : UNKNOWN;
  }

  /** "Described her as": her. "Was known as", "works as": whoever was or does. */
  int ofAs(int as, int depth) {
    var verb = syntax.verbBefore(as);
    if (verb == UNKNOWN) {
      return UNKNOWN;
    }
    if (verb == syntax.start(as)) {
      return verbs.ofNextClause(as);
    }
    if (isObject(as - 1, verb)) {
      return as - 1;
    }
    for (int k = as - 1; k > verb; k--) {
      if (syntax.isNominal(k) && syntax.cast.isSomebody(k)) {
        return k;
      }
    }
    return verbs.of(verb, depth + 1);
  }

  private boolean isObject(int i, int verb) {
    return syntax.isNominal(i)
        && syntax.part(i) != Part.NUMBER
        && !syntax.isPassive(verb)
        && IntStream.rangeClosed(verb, i).noneMatch(it -> syntax.part(it) == Part.PREPOSITION);
  }

  private int ofPreposition(int i, int to, int depth) {
    if (i == syntax.start(i)) {
      return UNKNOWN;
    }
    var before = i - 1;
    return switch (syntax.part(before)) {
      case VERB, AUXILIARY -> ofTold(before, depth);
      case NOUN, NAME, PRONOUN ->
          syntax.isOneOf(i, TOWARDS)
              ? ofTold(syntax.verbBefore(i), depth)
              : ofNoun(before, to, depth);
      case ADJECTIVE, ADVERB -> ofPredicate(before, to, depth + 1);
      default -> UNKNOWN;
    };
  }

  private int ofNoun(int noun, int to, int depth) {
    return syntax.cast.isSomebody(noun) ? noun : ofPredicate(noun, to, depth + 1);
  }

  private int ofTold(int verb, int depth) {
    return verb == UNKNOWN || syntax.isTelling(verb) ? UNKNOWN : verbs.of(verb, depth + 1);
  }
}
