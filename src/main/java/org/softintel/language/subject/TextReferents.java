package org.softintel.language.subject;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.softintel.language.text.PartOfSpeech;
import org.softintel.language.text.PartsOfSpeech;
import org.softintel.language.text.TokenisedText;

/** Who and what is spoken of in a text, place by place. */
final class TextReferents {
  private static final int LONGEST_NOUN_PHRASE = 5;
  private static final Pattern TRAIT =
      Pattern.compile(".{3,}(?:ness|ity|tions?|ments?|ing|ance|ence|ism|ships?|ities)");

  private static final Set<PartOfSpeech> QUALIFYING =
      EnumSet.of(PartOfSpeech.ADJECTIVE, PartOfSpeech.ARTICLE, PartOfSpeech.NOUN);

  private final PersonWords personWords;
  private final TokenisedText tokenisedText;
  private final PartsOfSpeech parts;
  private final @Nullable Somebody[] spotted;
  private final AgePhrases agePhrases;
  private final boolean trial;
  private final boolean misconduct;

  TextReferents(
      PersonWords personWords,
      TokenisedText tokenisedText,
      PartsOfSpeech parts,
      @Nullable Somebody[] spotted) {
    this.personWords = personWords;
    this.tokenisedText = tokenisedText;
    this.parts = parts;
    this.spotted = spotted;
    this.agePhrases = new AgePhrases(personWords, tokenisedText, parts);
    this.trial = has(personWords.courtroom);
    this.misconduct = trial || has(personWords.misconduct);
  }

  private boolean has(BitSet words) {
    return IntStream.range(0, tokenisedText.size()).anyMatch(i -> tokenisedText.is(i, words));
  }

  /** A known word for somebody; "to suspect" is none, though "the suspect" is. */
  @Nullable Somebody at(int i) {
    if (spotted[i] != null
        && tokenisedText.is(i, personWords.verbs)
        && parts.at(i) == PartOfSpeech.VERB
        && (i == 0 || !tokenisedText.word(i - 1).equals("the"))) {
      spotted[i] = null;
    }
    if (spotted[i] == null && isUnknownPerson(i)) {
      spotted[i] = new Somebody(PersonKind.STRANGER, i, i + 1);
    }
    if (spotted[i] == null && isAgedNoun(i)) {
      spotted[i] = new Somebody(PersonKind.CHILD, i, i + 1);
    }
    return spotted[i];
  }

  /** "The patient, 14". */
  private boolean isAgedNoun(int i) {
    return i + 1 < tokenisedText.size()
        && tokenisedText.token(i + 1).comma()
        && isUnderAgeBy(i + 1)
        && parts.at(i) == PartOfSpeech.NOUN;
  }

  /** "A 13-year-old saver", but not "the victim's lawyer". */
  boolean isQualifiedByChild(int i) {
    return isChild(i - 1) && !tokenisedText.token(i - 1).owner();
  }

  /** A word that nobody listed, with the ending of one for a person. */
  private boolean isUnknownPerson(int i) {
    return tokenisedText.is(i, personWords.person)
        && !tokenisedText.token(i).name()
        && !tokenisedText.token(i).letter()
        && !isQualifiedByChild(i)
        && parts.at(i) == PartOfSpeech.NOUN;
  }

  Stream<Somebody> all() {
    return Stream.of(spotted).flatMap(Stream::ofNullable);
  }

  boolean isChild(int i) {
    var it = i < 0 ? null : spotted[i];
    return it != null && isChild(it);
  }

  /** By the word, unless an age says otherwise: "a young woman, now 31". */
  boolean isChild(Somebody it) {
    return isUnderAgeBy(it.to())
        || (it.being().isChild() && !isOfAgeBy(it.to()) && !(isOfTrial() && isKin(it)));
  }

  /** "Three brothers were jailed". */
  private boolean isKin(Somebody it) {
    return tokenisedText.word(it.to() - 1).equals("brothers");
  }

  WordRole role(int i) {
    var somebody = at(i);
    if (somebody != null) {
      return isChild(somebody)
          ? WordRole.CHILD
          : somebody.being() == PersonKind.MOTHER || somebody.being() == PersonKind.FATHER
              ? WordRole.PARENT
              : WordRole.ADULT;
    }
    return personWords.pronoun(tokenisedText, i).isPresent()
        ? WordRole.PRONOUN
        : isName(i) ? WordRole.NAME : WordRole.NOBODY;
  }

  /** The text tells of adults at work, and of what became of them. */
  boolean isOfMisconduct() {
    return misconduct;
  }

  /** The text tells of a trial or of prison. */
  boolean isOfTrial() {
    return trial;
  }

  /** The school, the police: no single person. */
  boolean isBody(int i) {
    var it = at(i);
    return it != null && it.being() == PersonKind.ADULTS;
  }

  /** Where the words begin that go with somebody. */
  int phraseStart(int from) {
    var start = from;
    var least = Math.max(tokenisedText.sentenceStart(from), from - LONGEST_NOUN_PHRASE);
    while (start > least
        && !tokenisedText.token(start).comma()
        && (tokenisedText.is(start - 1, personWords.attribute)
            || tokenisedText.token(start - 1).owner())) {
      start--;
    }
    return start;
  }

  /** As above, with words that no list knows. */
  int predicateStart(int from) {
    int start = from;
    while (start > tokenisedText.sentenceStart(from) && QUALIFYING.contains(parts.at(start - 1))) {
      start--;
    }
    return start;
  }

  boolean isVerb(int i) {
    return parts.at(i) == PartOfSpeech.VERB || parts.at(i) == PartOfSpeech.AUXILIARY;
  }

  boolean isPreposition(int i) {
    return parts.at(i) == PartOfSpeech.PREPOSITION || tokenisedText.word(i).equals("including");
  }

  /** A word for a person, known or by its ending. */
  boolean isPerson(int i) {
    return at(i) != null || tokenisedText.is(i, personWords.person);
  }

  /** Known, a pronoun or a name. */
  boolean isSomebody(int i) {
    return at(i) != null
        || personWords.pronoun(tokenisedText, i).isPresent()
        || isName(i)
        || tokenisedText.token(i).letter()
        || (tokenisedText.token(i).name() && tokenisedText.word(i - 1).equals("of"));
  }

  boolean isAnyone(int i) {
    return i >= 0 && (isSomebody(i) || isPerson(i));
  }

  /** "A grey Astra". */
  boolean isQualified(int i) {
    return i > tokenisedText.sentenceStart(i)
        && QUALIFYING.contains(parts.at(i - 1))
        && !isPerson(i - 1);
  }

  boolean isName(int i) {
    return i < tokenisedText.size()
        && (tokenisedText.token(i).name() || isGiven(i))
        && spotted[i] == null
        && !tokenisedText.is(i, personWords.attribute)
        && (i == 0 || !tokenisedText.is(i - 1, personWords.places));
  }

  /** Where every word has a capital, only a known name tells itself. */
  private boolean isGiven(int i) {
    return i == tokenisedText.sentenceStart(i) && tokenisedText.is(i, personWords.given);
  }

  /** What somebody does: it counts for them. */
  boolean isConduct(int i) {
    return tokenisedText.is(i, personWords.trait);
  }

  /** What somebody does, has or is. */
  boolean isTrait(int i) {
    return isConduct(i) || TRAIT.matcher(tokenisedText.word(i)).matches();
  }

  boolean isUnderAgeBy(int i) {
    return agePhrases.isUnderAge(i);
  }

  boolean isOfAgeBy(int i) {
    return agePhrases.isOfAge(i);
  }

  boolean isAged(int i) {
    return isUnderAgeBy(i) || isOfAgeBy(i);
  }
}
