package org.softintel.language.subject;

import static org.softintel.language.text.PartOfSpeech.*;
import static org.softintel.language.text.WordList.*;

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

  private static final Set<PartOfSpeech> QUALIFYING = EnumSet.of(ADJECTIVE, ARTICLE, NOUN);

  private final TokenisedText text;
  private final PartsOfSpeech parts;
  private final @Nullable Somebody[] spotted;
  final AgePhrases ages;

  /** The text tells of a trial or of prison. */
  final boolean ofTrial;

  /** The text tells of adults at work, and of what became of them. */
  final boolean ofMisconduct;

  TextReferents(TokenisedText text, PartsOfSpeech parts, @Nullable Somebody[] spotted) {
    this.text = text;
    this.parts = parts;
    this.spotted = spotted;
    this.ages = new AgePhrases(text, parts);
    this.ofTrial = text.has(COURTROOM);
    this.ofMisconduct = ofTrial || text.has(MISCONDUCT);
  }

  /** A known word for somebody; "to suspect" is none, though "the suspect" is. */
  @Nullable Somebody at(int i) {
    if (spotted[i] != null
        && text.is(i, PEOPLE_OR_VERBS)
        && parts.at(i) == VERB
        && (i == 0 || !text.is(i - 1, "the"))) {
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
    return i + 1 < text.size()
        && text.isBreak(i + 1)
        && ages.isUnderAge(i + 1)
        && parts.at(i) == NOUN;
  }

  /** "A 13-year-old saver", but not "the victim's lawyer". */
  boolean isQualifiedByChild(int i) {
    return isChild(i - 1) && !text.token(i - 1).owner();
  }

  /** A word that nobody listed, with the ending of one for a person. */
  private boolean isUnknownPerson(int i) {
    return text.is(i, PERSON)
        && !text.token(i).name()
        && !text.token(i).letter()
        && !isQualifiedByChild(i)
        && parts.at(i) == NOUN;
  }

  /** Who is at each word from {@code from} to the one before {@code to}. */
  Stream<Somebody> in(int from, int to) {
    return IntStream.range(from, to).mapToObj(this::at).flatMap(Stream::ofNullable);
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
    return ages.isUnderAge(it.to())
        || (it.kind().isChild() && !ages.isOfAge(it.to()) && !isBrotherOnTrial(it));
  }

  /** "Three brothers were jailed". */
  private boolean isBrotherOnTrial(Somebody it) {
    return ofTrial && text.is(it.to() - 1, "brothers");
  }

  /** The school, the police: no single person. */
  boolean isBody(int i) {
    var it = at(i);
    return it != null && it.kind() == PersonKind.ADULTS;
  }

  /** Where the words begin that go with somebody. */
  int phraseStart(int from) {
    var start = from;
    var least = Math.max(text.sentenceStart(from), from - LONGEST_NOUN_PHRASE);
    while (start > least
        && !text.isBreak(start)
        && (text.is(start - 1, ARTICLES_AND_ADJECTIVES) || text.token(start - 1).owner())) {
      start--;
    }
    return start;
  }

  /** As above, with words that no list knows. */
  int predicateStart(int from) {
    int start = from;
    while (start > text.sentenceStart(from) && QUALIFYING.contains(parts.at(start - 1))) {
      start--;
    }
    return start;
  }

  boolean isVerb(int i) {
    return parts.at(i) == VERB || parts.at(i) == AUXILIARY;
  }

  /** A word for a person, known or by its ending. */
  boolean isPerson(int i) {
    return at(i) != null || text.is(i, PERSON);
  }

  /** Known, a pronoun or a name. */
  boolean isSomebody(int i) {
    return at(i) != null
        || Pronoun.at(text, i) != null
        || isName(i)
        || text.token(i).letter()
        || (text.token(i).name() && text.is(i - 1, "of"));
  }

  boolean isAnyone(int i) {
    return i >= 0 && (isSomebody(i) || isPerson(i));
  }

  /** "A grey Astra". */
  boolean isQualified(int i) {
    return i > text.sentenceStart(i) && QUALIFYING.contains(parts.at(i - 1)) && !isPerson(i - 1);
  }

  boolean isName(int i) {
    return i < text.size()
        && (text.token(i).name() || isGiven(i))
        && spotted[i] == null
        && !text.is(i, ARTICLES_AND_ADJECTIVES)
        && (i == 0 || !text.is(i - 1, PLACES));
  }

  /** Where every word has a capital, only a known name tells itself. */
  private boolean isGiven(int i) {
    return i == text.sentenceStart(i) && text.is(i, GIVEN_NAMES);
  }

  /** What somebody does, has or is. */
  boolean isTrait(int i) {
    return text.is(i, CONDUCT) || TRAIT.matcher(text.word(i)).matches();
  }
}
