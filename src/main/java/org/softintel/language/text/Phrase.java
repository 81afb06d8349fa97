package org.softintel.language.text;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A phrase as the list writes it, compiled. Places are parted by blanks. A place is a word, several
 * words parted by {@code |}, the beginning of a word with {@code *}, or words named elsewhere in
 * {@code {braces}}; with {@code ?} behind it, it may be missing; with {@code !} before it, it must
 * not stand there. {@code ~3} stands for at most three words of any kind; at the end, for as many
 * as there are. No phrase reaches beyond a sentence.
 */
public final class Phrase {
  private static final int WIDEST_GAP = 9;

  private record Place(BitSet words, int gap, boolean mayMiss, boolean absent) {
    boolean mustBeThere() {
      return !mayMiss && !absent;
    }
  }

  private final List<Place> places;
  private final int tail;

  /** What must stand behind the first word, as marks of {@link TokenisedText}, the rarest first. */
  private final long[] behind;

  private Phrase(List<Place> places, int tail) {
    this.places = places;
    this.tail = tail;
    this.behind =
        places.stream()
            .skip(1)
            .filter(Place::mustBeThere)
            .sorted(comparingInt(it -> it.words().cardinality()))
            .mapToLong(it -> TokenisedText.marks(it.words()))
            .toArray();
  }

  public static Phrase of(String written, Vocabulary vocabulary) {
    var places = new ArrayList<Place>();
    int gap = 0;
    for (var part : written.split(" ", -1)) {
      if (part.startsWith("~")) {
        gap = gap(part, written);
        continue;
      }
      var mayMiss = part.endsWith("?");
      var absent = part.startsWith("!");
      var words = part.substring(absent ? 1 : 0, part.length() - (mayMiss ? 1 : 0));
      places.add(new Place(vocabulary.numbers(words), gap, mayMiss, absent));
      gap = 0;
    }
    if (places.stream().limit(1).noneMatch(it -> it.mustBeThere() && it.gap() == 0)) {
      throw new BrokenLanguageList(
          "a phrase begins with something that may be missing: " + written);
    }
    return new Phrase(places, gap);
  }

  private static int gap(String part, String written) {
    if (!part.matches("~[1-9]")) {
      throw new BrokenLanguageList("a gap is not ~1 to ~" + WIDEST_GAP + " in: " + written);
    }
    return Integer.parseInt(part.substring(1));
  }

  /** Whether it says "not" itself. */
  public boolean has(BitSet words) {
    return places.stream().anyMatch(it -> it.words().intersects(words));
  }

  BitSet first() {
    return places.get(0).words();
  }

  /** Where the phrase ends whose first word is at {@code at} (behind its last word), or -1. */
  int end(TokenisedText text, int at) {
    for (var marks : behind) {
      if (!text.mayHaveBehind(at, marks)) {
        return -1;
      }
    }
    return end(text, at + 1, 1, text.sentenceEnd(at));
  }

  /** Where it ends that begins at {@code from} (behind its last word), before {@code to}; or -1. */
  public int end(TokenisedText text, int from, int to) {
    return text.is(from, first()) ? end(text, from + 1, 1, to) : -1;
  }

  private int end(TokenisedText text, int at, int next, int limit) {
    if (next == places.size()) {
      return Math.min(at + tail, limit);
    }
    var place = places.get(next);
    for (int i = at; i <= at + place.gap() && i < limit; i++) {
      if (text.is(i, place.words())) {
        var end = place.absent() ? -1 : end(text, i + 1, next + 1, limit);
        if (place.absent() || end >= 0) {
          return end;
        }
      }
    }
    return place.absent() || place.mayMiss() ? end(text, at, next + 1, limit) : -1;
  }
}
