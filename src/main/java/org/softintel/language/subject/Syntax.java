package org.softintel.language.subject;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.softintel.language.text.Sheet;

/** Small questions about the words of a sentence, answered by their parts of speech. */
final class Syntax {
  /** No such place. */
  static final int UNKNOWN = -1;

  private static final Set<Part> NOMINAL =
      EnumSet.of(Part.NOUN, Part.NAME, Part.PRONOUN, Part.NUMBER);
  private static final Set<String> RELATIVE = Set.of("who", "which", "that", "whom");
  private static final Set<String> BEING =
      Set.of("is", "was", "are", "were", "be", "been", "being");
  private static final Set<String> POSSESSIVE =
      Set.of("her", "his", "their", "my", "our", "its", "your", "whose");
  private static final Set<String> QUANTITY =
      Set.of(
          ("one each both all none any some many most several few two three another number group"
                  + " pair majority minority rest handful string series crowd crowds dozens scores"
                  + " hundreds thousands half two-thirds either neither")
              .split(" "));
  private static final Pattern PARTICIPLE = Pattern.compile(".*(?:ing|ed)");
  private static final int PASSIVE_WITHIN = 3;

  final Sheet sheet;
  final Parts parts;
  final Cast cast;
  private final BitSet says;

  Syntax(Sheet sheet, Parts parts, Cast cast, BitSet says) {
    this.sheet = sheet;
    this.parts = parts;
    this.cast = cast;
    this.says = says;
  }

  int start(int i) {
    return sheet.sentenceStart(i);
  }

  int end(int i) {
    return sheet.sentenceEnd(i);
  }

  String word(int i) {
    return sheet.word(i);
  }

  Part part(int i) {
    return parts.at(i);
  }

  boolean isOneOf(int i, Set<String> words) {
    return words.contains(sheet.word(i));
  }

  /** A comma, a bracket or a dash stands before it. */
  boolean isBreak(int i) {
    return sheet.token(i).comma();
  }

  boolean isNominal(int i) {
    return NOMINAL.contains(part(i));
  }

  boolean isVerbal(int i) {
    return part(i) == Part.VERB || part(i) == Part.AUXILIARY;
  }

  boolean isRelative(int i) {
    return RELATIVE.contains(word(i));
  }

  /** A relative pronoun with its noun before it. */
  boolean isRelativeOf(int i) {
    return i > start(i) && isRelative(i) && (cast.at(i - 1) != null || isNominal(i - 1));
  }

  boolean isDoing(int i) {
    return word(i).endsWith("ing");
  }

  boolean isParticiple(int i) {
    return PARTICIPLE.matcher(word(i)).matches()
        || word(i).endsWith("en")
        || word(i).endsWith("wn");
  }

  boolean isPossessive(int i) {
    return POSSESSIVE.contains(word(i));
  }

  boolean isOwner(int i, int noun) {
    return sheet.token(i).owner() || (isPossessive(i) && part(noun) != Part.PREPOSITION);
  }

  /** Of "one of the men" the men; else the place itself. */
  int partOf(int i) {
    if (i + 2 >= end(i) || !word(i + 1).equals("of") || !isQuantity(i)) {
      return i;
    }
    var head = phraseHead(i + 2);
    return head == UNKNOWN ? i : head;
  }

  private boolean isQuantity(int i) {
    return part(i) == Part.NUMBER || isOneOf(i, QUANTITY);
  }

  boolean isAnyone(int i) {
    return cast.isSomebody(i) || cast.isPerson(i);
  }

  /** Somebody tells, thinks or sees it: then it is not about whoever does so. */
  boolean isTelling(int verb) {
    return sheet.is(verb, says) && !isPassive(verb);
  }

  boolean isSaying(int i) {
    return sheet.is(i, says);
  }

  boolean isPassive(int verb) {
    for (int k = verb - 1; k >= Math.max(start(verb), verb - PASSIVE_WITHIN); k--) {
      if (part(k) == Part.AUXILIARY && isOneOf(k, BEING)) {
        return true;
      }
      if (part(k) != Part.ADVERB && part(k) != Part.AUXILIARY) {
        return false;
      }
    }
    return false;
  }

  /** "Has", "often", "not": they part no verb from its subject. */
  boolean isWithVerb(int i) {
    return switch (part(i)) {
      case AUXILIARY -> true;
      case ADVERB -> cast.at(i) == null;
      case TO -> !word(i).equals("to");
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
    for (int k = i - 1; k >= start(i); k--) {
      if (isVerbal(k) && cast.at(k) == null) {
        return k;
      }
    }
    return UNKNOWN;
  }

  boolean isModifier(int i) {
    return switch (part(i)) {
      case ARTICLE, ADJECTIVE, ADVERB, NUMBER -> !sheet.token(i).owner() && cast.at(i) == null;
      case NOUN -> !sheet.token(i).owner() && isBeforeNoun(i);
      case TO -> !word(i).equals("to");
      default -> false;
    };
  }

  private boolean isBeforeNoun(int i) {
    return i + 1 < sheet.size() && part(i + 1) == Part.NOUN && cast.at(i + 1) == null;
  }

  /** Where the noun phrase begins that ends here. */
  int phraseStart(int i) {
    int first = i;
    while (first > start(i)
        && !isBreak(first)
        && !isLettered(first)
        && part(first) != Part.ARTICLE
        && !(isPossessive(first) && first < i)
        && isInPhrase(first - 1)) {
      first--;
    }
    return first;
  }

  /** "Child F" has no words before it that go with it. */
  private boolean isLettered(int i) {
    var it = cast.at(i);
    return it != null && it.from() == i && sheet.token(it.to() - 1).letter();
  }

  private boolean isInPhrase(int i) {
    if (isPossessive(i) || sheet.token(i).owner()) {
      return true;
    }
    var sameBeing = isSameBeing(i);
    return switch (part(i)) {
      case ARTICLE, ADJECTIVE, NUMBER, NAME -> true;
      case NOUN -> cast.at(i) == null || sameBeing || isBeforeNoun(i);
      default -> sameBeing;
    };
  }

  /** This word and the next are parts of one phrase for somebody. */
  private boolean isSameBeing(int i) {
    var it = cast.at(i);
    return it != null && it.equals(cast.at(i + 1));
  }

  /** The last word of the noun phrase that begins here. */
  int phraseHead(int i) {
    int head = headOf(i);
    return head == UNKNOWN && part(i) == Part.ARTICLE ? adjective(i + 1) : head;
  }

  /** "The rich", "the accused". */
  private int adjective(int i) {
    return i < end(i - 1) && !isBreak(i) && part(i) == Part.ADJECTIVE ? i : UNKNOWN;
  }

  private int headOf(int i) {
    int head = UNKNOWN;
    for (int k = i; k < end(i) && !startsAnother(k, i, head); k++) {
      if (cast.at(k) != null) {
        head = k;
        if (!sheet.token(k).owner() && (k + 1 >= end(i) || !isSameBeing(k))) {
          return k;
        }
      } else if (isNominal(k)) {
        head = k;
      } else if (!isModifier(k) && !(k > i && isParticipleBeforeNoun(k))) {
        return head;
      }
    }
    return head;
  }

  private boolean startsAnother(int k, int i, int head) {
    return k > i
        && (isBreak(k) || (head != UNKNOWN && (part(k) == Part.ARTICLE || isPossessive(k))));
  }

  private boolean isParticipleBeforeNoun(int k) {
    return part(k) == Part.VERB && PARTICIPLE.matcher(word(k)).matches();
  }
}
