package org.softintel.language.subject;

import static org.softintel.language.text.TokenisedText.backwards;
import static org.softintel.language.text.WordList.*;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.softintel.language.text.TokenisedText;

/** The people of one text, as far as single words and ages tell. */
public final class TextPeople {
  private static final int TOLD_WITHIN = 5;

  private final TokenisedText text;
  private final AgePhrases ages;
  private final @Nullable Somebody[] spotted;

  public TextPeople(PersonWords words, TokenisedText text) {
    this.text = text;
    this.ages = new AgePhrases(text);
    this.spotted = new PersonFinder(words.people, text).find();
    for (int i = 0; i < spotted.length; i++) {
      if (spotted[i] != null && text.is(i, PEOPLE_OR_VERBS) && !isNoun(i)) {
        spotted[i] = null;
      } else if (spotted[i] == null && isUnknownPerson(i)) {
        spotted[i] = new Somebody(PersonKind.STRANGER, i, i + 1);
      }
    }
  }

  /** "The suspect", but not "we suspect". */
  private boolean isNoun(int i) {
    return i > text.sentenceStart(i)
        && (text.is(i - 1, ARTICLES_AND_ADJECTIVES)
            || text.is(i - 1, POSSESSIVES)
            || text.token(i - 1).owner());
  }

  /** A word that nobody listed, with the ending of one for a person. */
  private boolean isUnknownPerson(int i) {
    return text.is(i, PERSON)
        && !text.token(i).name()
        && !text.token(i).letter()
        && !(i > 0
            && spotted[i - 1] != null
            && isChild(spotted[i - 1])
            && !text.token(i - 1).owner());
  }

  /** What the word at a place says about somebody. */
  public WordRole role(int i) {
    var somebody = spotted[i];
    if (somebody != null) {
      var parent = somebody.kind() == PersonKind.MOTHER || somebody.kind() == PersonKind.FATHER;
      return isChild(somebody) ? WordRole.CHILD : parent ? WordRole.PARENT : WordRole.ADULT;
    }
    if (text.token(i).letter()) {
      return WordRole.CHILD;
    }
    return text.is(i, PRONOUNS) ? WordRole.PRONOUN : isName(i) ? named(i) : WordRole.NOBODY;
  }

  private WordRole named(int i) {
    if (ages.isUnderAge(i + 1)) {
      return WordRole.CHILD;
    }
    return ages.isOfAge(i + 1) || (i > 0 && text.is(i - 1, TITLES))
        ? WordRole.ADULT
        : WordRole.NAME;
  }

  /** Whether the person next before a place is no adult. */
  public boolean mayBeChild(int from) {
    return backwards(from - 1, text.sentenceStart(from))
        .mapToObj(this::role)
        .filter(it -> it != WordRole.NOBODY)
        .findFirst()
        .filter(it -> it == WordRole.ADULT || it == WordRole.PARENT)
        .isEmpty();
  }

  /** Who somebody at a place is, or null. */
  public @Nullable PersonKind kind(int i) {
    return spotted[i] == null ? null : spotted[i].kind();
  }

  public boolean isUnderAge(int behind) {
    return behind < text.size() && ages.isUnderAge(behind);
  }

  public boolean isOfAge(int behind) {
    return behind < text.size() && ages.isOfAge(behind);
  }

  /** By the word, unless an age says otherwise: "a young woman, now 31". */
  private boolean isChild(Somebody it) {
    return ages.isUnderAge(it.to()) || (it.kind().isChild() && !ages.isOfAge(it.to()));
  }

  /** Where every word has a capital, only a known name tells itself. */
  private boolean isName(int i) {
    return (text.token(i).name() || (i == text.sentenceStart(i) && text.is(i, GIVEN_NAMES)))
        && !text.is(i, ARTICLES_AND_ADJECTIVES)
        && (i == 0 || !text.is(i - 1, PLACES));
  }

  /**
   * A child is quoted there, or somebody who is no professional: what they said is evidence.
   *
   * @param first word of the quotations; {@code own} is that of the one that is meant, {@code
   *     behind} the one behind their last
   */
  public boolean isEvidence(int first, int own, int behind) {
    int start = first == 0 ? 0 : text.sentenceStart(first - 1);
    int end = Math.min(text.sentenceEnd(behind - 1), behind + TOLD_WITHIN);
    var isToldBehind = IntStream.range(behind, end).anyMatch(i -> isTelling(i, behind));
    if (isToldBehind && (own > first || isTold(IntStream.range(behind, end)))) {
      // He called her a "slag". "She is promiscuous," wrote the worker.
      return isTold(IntStream.range(behind, end));
    }
    return IntStream.range(Math.max(start, first - TOLD_WITHIN), first)
        .filter(i -> isTelling(i, start))
        .anyMatch(i -> isTold(backwards(i - 1, start)));
  }

  /** "Were sometimes called" does not say by whom. */
  private boolean isTelling(int i, int start) {
    return text.is(i, TELLS)
        && IntStream.range(Math.max(start, i - 2), i).noneMatch(before -> text.is(before, LINKING));
  }

  private boolean isTold(IntStream places) {
    return places.filter(this::isSomebody).limit(1).anyMatch(this::isNoProfessional);
  }

  private boolean isSomebody(int i) {
    return spotted[i] != null || isName(i) || text.isOneOf(i, "he", "she", "they");
  }

  private boolean isNoProfessional(int i) {
    var somebody = spotted[i];
    if (somebody != null) {
      return isChild(somebody)
          || somebody.kind() == PersonKind.MAN
          || somebody.kind() == PersonKind.WOMAN
          || isParent(somebody);
    }
    return !isName(i) || i == 0 || !(text.is(i - 1, TITLES) || spotted[i - 1] != null);
  }

  /** "Mrs Sample" may be a teacher. */
  private boolean isParent(Somebody it) {
    return text.isOneOf(it.to() - 1, "parent", "parents", "family")
        || (!text.is(it.from(), TITLES)
            && (it.kind() == PersonKind.MOTHER || it.kind() == PersonKind.FATHER));
  }
}
