package org.softintel.language.subject;

import static org.softintel.language.text.PartOfSpeech.*;
import static org.softintel.language.text.TokenisedText.backwards;
import static org.softintel.language.text.WordList.*;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.softintel.language.text.PartOfSpeech;
import org.softintel.language.text.PartsOfSpeech;
import org.softintel.language.text.TokenisedText;
import org.softintel.language.text.WordList;

/** Small questions about the words of a sentence, answered by their parts of speech. */
final class Syntax {
  /** No such place. */
  static final int UNKNOWN = -1;

  /** A sentence that needs more steps is beyond us. */
  static final int DEEP = 8;

  private static final Set<PartOfSpeech> NOMINAL = EnumSet.of(NOUN, NAME, PRONOUN, NUMBER);
  private static final Pattern PARTICIPLE = Pattern.compile(".*(?:ing|ed)");
  private static final int PASSIVE_WITHIN = 3;

  final TokenisedText text;
  final PartsOfSpeech parts;
  final TextReferents people;
  private final NounPhrases phrases;

  Syntax(TokenisedText text, PartsOfSpeech parts, TextReferents people) {
    this.text = text;
    this.parts = parts;
    this.people = people;
    this.phrases = new NounPhrases(this);
  }

  int start(int i) {
    return text.sentenceStart(i);
  }

  int end(int i) {
    return text.sentenceEnd(i);
  }

  PartOfSpeech part(int i) {
    return parts.at(i);
  }

  boolean is(int i, String word) {
    return text.is(i, word);
  }

  boolean isOneOf(int i, String... words) {
    return text.isOneOf(i, words);
  }

  boolean is(int i, WordList list) {
    return text.is(i, list);
  }

  boolean isBreak(int i) {
    return text.isBreak(i);
  }

  boolean isNominal(int i) {
    return NOMINAL.contains(part(i));
  }

  boolean isVerbal(int i) {
    return part(i) == VERB || part(i) == AUXILIARY;
  }

  boolean isRelative(int i) {
    return is(i, RELATIVE) && !isOfTime(i);
  }

  /** "That summer she". */
  private boolean isOfTime(int i) {
    return is(i, "that") && i + 1 < end(i) && is(i + 1, TIMES);
  }

  /** A relative pronoun with its noun before it. */
  boolean isRelativeOf(int i) {
    return i > start(i) && isRelative(i) && (people.at(i - 1) != null || isNominal(i - 1));
  }

  /** "The men, some of whom". */
  boolean isPartOfWhom(int i) {
    return i - 3 >= start(i)
        && isRelative(i)
        && is(i - 1, "of")
        && isQuantity(i - 2)
        && isNominal(i - 3);
  }

  boolean isDoing(int i) {
    return text.word(i).endsWith("ing");
  }

  boolean hasParticipleEnding(int i) {
    return PARTICIPLE.matcher(text.word(i)).matches();
  }

  boolean isParticiple(int i) {
    return hasParticipleEnding(i) || text.word(i).endsWith("en") || text.word(i).endsWith("wn");
  }

  boolean isOwner(int i, int noun) {
    return text.token(i).owner() || (is(i, POSSESSIVES) && part(noun) != PREPOSITION);
  }

  /** Of "one of the men" the men; else the place itself. */
  int partOf(int i) {
    if (i + 2 >= end(i) || !is(i + 1, "of") || !isQuantity(i)) {
      return i;
    }
    var head = phraseHead(i + 2);
    return head == UNKNOWN ? i : head;
  }

  private boolean isQuantity(int i) {
    return part(i) == NUMBER || is(i, QUANTITIES);
  }

  /** Somebody tells, thinks or sees it: then it is not about whoever does so. */
  boolean isTelling(int verb) {
    return verb != UNKNOWN && is(verb, SAYS) && !isPassive(verb);
  }

  boolean isBe(int i) {
    return part(i) == AUXILIARY && is(i, BEING);
  }

  boolean isPassive(int verb) {
    return backwards(verb - 1, Math.max(start(verb), verb - PASSIVE_WITHIN))
        .takeWhile(k -> part(k) == ADVERB || part(k) == AUXILIARY)
        .anyMatch(this::isBe);
  }

  /** "Has", "often", "not": they part no verb from its subject. */
  boolean isWithVerb(int i) {
    return switch (part(i)) {
      case AUXILIARY -> true;
      case ADVERB -> people.at(i) == null;
      case TO -> !is(i, "to");
      default -> false;
    };
  }

  /** Where the verb begins, with all that goes with it. */
  int verbStart(int verb) {
    int at = verb;
    while (at > start(verb) && !isBreak(at) && isWithVerb(at - 1)) {
      at--;
    }
    return at;
  }

  int verbBefore(int i) {
    return backwards(i - 1, start(i))
        .filter(k -> isVerbal(k) && people.at(k) == null)
        .findFirst()
        .orElse(UNKNOWN);
  }

  /** The last pause before a place, but not where the sentence begins. */
  int breakBefore(int i) {
    return backwards(i - 1, start(i) + 1).filter(this::isBreak).findFirst().orElse(UNKNOWN);
  }

  /** The first person in the clauses behind a verb, else the first thing. */
  int nextClauseSubject(int verb) {
    int first = UNKNOWN;
    for (int k = verb + 1; k < end(verb); k++) {
      if (isBreak(k) || isOneOf(k, "she", "he", "they")) {
        var head = phraseHead(k);
        if (head != UNKNOWN && people.isSomebody(head) && !people.isBody(head)) {
          return head;
        }
        first = first == UNKNOWN ? head : first;
      }
    }
    return first;
  }

  boolean isModifier(int i) {
    return switch (part(i)) {
      case ARTICLE, ADJECTIVE, ADVERB, NUMBER -> !text.token(i).owner() && people.at(i) == null;
      case NOUN -> !text.token(i).owner() && isBeforeNoun(i);
      case TO -> !is(i, "to");
      default -> false;
    };
  }

  boolean isBeforeNoun(int i) {
    return i + 1 < text.size() && part(i + 1) == NOUN && people.at(i + 1) == null;
  }

  /** Where the noun phrase begins that ends here. */
  int phraseStart(int i) {
    return phrases.startOf(i);
  }

  /** The last word of the noun phrase that begins here. */
  int phraseHead(int i) {
    return phrases.headOf(i);
  }
}
