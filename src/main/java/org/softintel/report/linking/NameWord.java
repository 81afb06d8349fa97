package org.softintel.report.linking;

import java.util.Collections;
import java.util.Set;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;
import org.softintel.report.naming.Consonants;
import org.softintel.report.naming.NameForms;
import org.softintel.report.naming.Romanised;
import org.softintel.report.naming.Spelling;

/** One word of a name in plain letters, with all that comparing it needs. */
final class NameWord {
  private static final JaroWinklerSimilarity LIKENESS = new JaroWinklerSimilarity();
  private static final LevenshteinDistance EDITS = LevenshteinDistance.getDefaultInstance();
  private static final double ENOUGH_OF_SOUND = 0.66;
  private static final double ENOUGH_BY_EAR = 0.62;
  private static final int FEW = 2;
  private static final double NO_SMALL_PART = 0.45;
  private static final double MOSTLY = 0.72;
  private static final int SHORTEST_SPELT = 4;
  private static final int LONG = 5;
  private static final int VERY_LONG = 8;
  private static final double ALIKE_BY_SOUND = 0.80;
  private static final double CLOSE = 0.92;
  private static final double NEAR = 0.88;

  private final int id;
  private final String text;
  private final NameForms forms;
  private final @Nullable NameWord bare;

  /** {@code bare}: the word without what may be an article. */
  NameWord(String text, int id, @Nullable NameWord bare) {
    this.id = id;
    this.text = text;
    this.bare = bare;
    this.forms = NameForms.of(text);
  }

  int id() {
    return id;
  }

  String text() {
    return text;
  }

  @Nullable NameWord bare() {
    return bare;
  }

  NameForms forms() {
    return forms;
  }

  /** Two long words are seldom alike by chance. */
  boolean isLong() {
    return text.length() >= VERY_LONG;
  }

  boolean isInitial() {
    return text.length() == 1;
  }

  /** The best that can be said of the two, by the levels of the weights. */
  Finding compare(NameWord other) {
    if (text.equals(other.text)) {
      return isInitial() ? Finding.NAME_INITIAL : Finding.NAME_EXACT;
    }
    if (isInitial() || other.isInitial()) {
      return text.charAt(0) == other.text.charAt(0) ? Finding.NAME_INITIAL : Finding.NAME_NONE;
    }
    if (meet(forms.names(), other.forms.names()) || isSpeltAlike(other)) {
      return Finding.NAME_VARIANT;
    }
    if (meet(forms.names(), other.forms.shortFor())
        || meet(forms.shortFor(), other.forms.names())
        || meet(forms.shortFor(), other.forms.shortFor())
        || isShortOf(other)
        || other.isShortOf(this)) {
      return Finding.NAME_NICKNAME;
    }
    if (Spelling.isPatronymic(text) != Spelling.isPatronymic(other.text)
        && Math.abs(text.length() - other.text.length()) > 1) {
      return Finding.NAME_NONE;
    }
    return alike(other);
  }

  private Finding alike(NameWord other) {
    if (Consonants.isMarked(text) != Consonants.isMarked(other.text)) {
      var consonants = Consonants.of(text);
      return !consonants.isEmpty() && consonants.equals(Consonants.of(other.text))
          ? Finding.NAME_SOUND
          : Finding.NAME_NONE;
    }
    var sounds = forms.romanised().likeness(other.forms.romanised());
    if (sounds == Romanised.Likeness.SPELLING) {
      return areKnown(other) || isOfOtherSex(other) ? Finding.NAME_KNOWN : Finding.NAME_ROMANISED;
    }
    var shorter = Math.min(text.length(), other.text.length());
    if (shorter < SHORTEST_SPELT) {
      return begins(other) && shorter > 2 ? Finding.NAME_PREFIX : Finding.NAME_NONE;
    }
    var likeness = LIKENESS.apply(text, other.text);
    var spelt = Math.max(likeness, LIKENESS.apply(forms.spelling(), other.forms.spelling()));
    var share = Math.max(share(text, other.text), share(forms.spelling(), other.forms.spelling()));
    var finding = Finding.NAME_NONE;
    if (sounds == Romanised.Likeness.SOUND
        || (spelt >= ALIKE_BY_SOUND
            && share >= ENOUGH_OF_SOUND
            && meet(forms.sounds(), other.forms.sounds()))
        || isAlikeByEar(other, share)) {
      finding = Finding.NAME_SOUND;
    } else if ((spelt >= CLOSE && share >= MOSTLY)
        || (shorter >= LONG && Spelling.isOneEdit(text, other.text))) {
      finding = Finding.NAME_CLOSE;
    } else if (shorter >= LONG
        && !areKnown(other)
        && forms.letters().equals(other.forms.letters())) {
      finding = Finding.NAME_LETTERS;
    } else if ((spelt >= NEAR && share >= MOSTLY && shorter >= LONG)
        || Spelling.isOneEdit(text, other.text)) {
      finding = Finding.NAME_NEAR;
    } else if (begins(other)) {
      finding = Finding.NAME_PREFIX;
    }
    return finding != Finding.NAME_NONE && areTwoNames(other) ? Finding.NAME_KNOWN : finding;
  }

  /** Which part of the longer word need not be changed to make one of the other. */
  private static double share(String one, String other) {
    var longer = Math.max(one.length(), other.length());
    return 1 - (double) EDITS.apply(one, other) / longer;
  }

  /** Where they sound alike: words of two consonants are many, so that more must be the same. */
  private boolean isAlikeByEar(NameWord other, double share) {
    var fewest = share >= MOSTLY ? 0 : FEW + 1;
    return share >= ENOUGH_BY_EAR
        && forms.byEar().stream()
            .anyMatch(it -> it.length() >= fewest && other.forms.byEar().contains(it));
  }

  /** Both are names of their own, or one is that of a woman. */
  private boolean areTwoNames(NameWord other) {
    return (forms.isSpeltKnown() && other.forms.isSpeltKnown()) || isOfOtherSex(other);
  }

  private boolean isOfOtherSex(NameWord other) {
    return Spelling.isFeminineOf(text, other.text) || Spelling.isFeminineOf(other.text, text);
  }

  private boolean areKnown(NameWord other) {
    return forms.isKnown() && other.forms.isKnown();
  }

  private boolean isSpeltAlike(NameWord other) {
    return (forms.spelling().length() >= SHORTEST_SPELT
            && forms.spelling().equals(other.forms.spelling()))
        || Spelling.undoubled(text).equals(Spelling.undoubled(other.text));
  }

  /** Millie of Millicent, unless it is a name of its own. */
  private boolean isShortOf(NameWord other) {
    return (!forms.isKnown() || !forms.shortFor().isEmpty())
        && Spelling.isShortOf(text, other.text);
  }

  /** Whether one is the beginning of the other, and not a small part of it. */
  private boolean begins(NameWord other) {
    return (text.startsWith(other.text) || other.text.startsWith(text))
        && share(text, other.text) >= NO_SMALL_PART;
  }

  private static <T> boolean meet(Set<T> one, Set<T> other) {
    return !one.isEmpty() && !other.isEmpty() && !Collections.disjoint(one, other);
  }
}
