package org.softintel.platform.page;

import java.util.stream.IntStream;

/** A text as its readers see it, and where its words stand in what was typed. */
public final class SeenText {
  private final String words;
  private final int[] places;

  private SeenText(String words, int[] places) {
    this.words = words;
    this.places = places;
  }

  public static SeenText of(String typed) {
    var unseen = TextRules.unseen(typed);
    return new SeenText(
        unseen.isEmpty() ? typed : TextRules.seen(typed),
        IntStream.range(0, typed.length()).filter(it -> !unseen.get(it)).toArray());
  }

  public String words() {
    return words;
  }

  /** Returns where in the typed text words begin that begin here at {@code at}. */
  public int start(int at) {
    return places[at];
  }

  /** Returns the place in the typed text behind words that end here before {@code behind}. */
  public int end(int behind) {
    return places[behind - 1] + 1;
  }
}
