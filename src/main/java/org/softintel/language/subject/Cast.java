package org.softintel.language.subject;

import java.util.BitSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.softintel.language.subject.People.Somebody;
import org.softintel.language.text.Sheet;

/** Who and what is spoken of in a text, place by place. */
final class Cast {
  private static final Pattern TRAIT =
      Pattern.compile(".{3,}(?:ness|ity|tions?|ments?|ing|ance|ence|ism|ships?|ities)");

  private final People people;
  private final Sheet sheet;
  private final Parts parts;
  private final @Nullable Somebody[] spotted;

  Cast(People people, Sheet sheet, Parts parts, @Nullable Somebody[] spotted) {
    this.people = people;
    this.sheet = sheet;
    this.parts = parts;
    this.spotted = spotted;
  }

  /** A known word for somebody; "to suspect" is none, though "the suspect" is. */
  @Nullable Somebody at(int i) {
    if (spotted[i] != null && sheet.is(i, people.verbs) && parts.at(i) == Part.VERB) {
      spotted[i] = null;
    }
    if (spotted[i] == null && isUnknownPerson(i)) {
      spotted[i] = new Somebody(Being.STRANGER, i, i + 1);
    }
    return spotted[i];
  }

  /** A word that nobody listed, with the ending of one for a person. */
  private boolean isUnknownPerson(int i) {
    return sheet.is(i, people.person)
        && !sheet.token(i).name()
        && !sheet.token(i).letter()
        && !isChild(i - 1)
        && parts.at(i) == Part.NOUN;
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
    return isUnderAgeBy(it.to()) || (it.being().isChild() && !isOfAgeBy(it.to()));
  }

  /** The school, the police: no single person. */
  boolean isBody(int i) {
    var it = at(i);
    return it != null && it.being() == Being.ADULTS;
  }

  /** A word for a person, known or by its ending. */
  boolean isPerson(int i) {
    return at(i) != null || sheet.is(i, people.person);
  }

  /** Known, a pronoun or a name. */
  boolean isSomebody(int i) {
    return at(i) != null
        || people.pronoun(sheet, i).isPresent()
        || isName(i)
        || sheet.token(i).letter()
        || (sheet.token(i).name() && sheet.word(i - 1).equals("of"));
  }

  boolean isName(int i) {
    return i < sheet.size()
        && (sheet.token(i).name() || isGiven(i))
        && spotted[i] == null
        && !sheet.is(i, people.attribute)
        && (i == 0 || !sheet.is(i - 1, people.places));
  }

  /** Where every word has a capital, only a known name tells itself. */
  private boolean isGiven(int i) {
    return i == sheet.sentenceStart(i) && sheet.is(i, people.given);
  }

  /** What somebody does: it counts for them. */
  boolean isConduct(int i) {
    return sheet.is(i, people.trait);
  }

  /** What somebody does, has or is. */
  boolean isTrait(int i) {
    return isConduct(i) || TRAIT.matcher(sheet.word(i)).matches();
  }

  /** An age stands behind: ", 15", "aged 15", "of fifteen". */
  boolean isUnderAgeBy(int i) {
    return isAged(i, true);
  }

  boolean isOfAgeBy(int i) {
    return isAged(i, false);
  }

  boolean isAged(int i) {
    return isUnderAgeBy(i) || isOfAgeBy(i);
  }

  private boolean isAged(int i, boolean child) {
    var age = child ? people.childAge : people.adultAge;
    if (i >= sheet.size()) {
      return false;
    }
    if (sheet.token(i).comma() && sheet.is(i, age)) {
      return true;
    }
    if (isAgedLater(i, age)) {
      return true;
    }
    return i + 1 < sheet.size()
        && sheet.is(i + 1, age)
        && (sheet.word(i).equals("aged") || (child && isOfYears(i)));
  }

  /** ", now 31", ", then aged 14", "who was 15". */
  private boolean isAgedLater(int i, BitSet age) {
    if (!sheet.token(i).comma() && !sheet.is(i, people.relative)) {
      return false;
    }
    int at = i;
    while (at < sheet.sentenceEnd(i) && sheet.is(at, people.beforeAge)) {
      at++;
    }
    return at > i
        && at < sheet.sentenceEnd(i)
        && sheet.is(at, age)
        && (at + 1 >= sheet.sentenceEnd(i)
            || sheet.token(at + 1).comma()
            || parts.at(at + 1) != Part.NOUN);
  }

  /** "Of fifteen", but not "of fifteen men". */
  private boolean isOfYears(int i) {
    return sheet.word(i).equals("of")
        && (i + 2 >= sheet.sentenceEnd(i) || parts.at(i + 2) != Part.NOUN);
  }
}
