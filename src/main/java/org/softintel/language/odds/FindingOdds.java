package org.softintel.language.odds;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.softintel.language.subject.TextPeople;
import org.softintel.language.subject.WordRole;
import org.softintel.language.text.TokenisedText;

/** Weighs the findings of one text. */
public final class FindingOdds {
  private static final int FAR = 40;
  private static final int NEAR = 12;
  private static final int CLOSE = 4;
  private static final int PAIRED = 6;
  private static final int LENGTH_STEP = 8;
  private static final int PLACE_STEP = 3;
  private static final int STEPS = 5;

  /** Is told of every clue there is for a finding. */
  public interface Reader {
    void read(CluePosition position, String clue, float weight);
  }

  private final LogisticRegression regression;
  private final TokenisedText text;
  private final TextPeople people;
  private final List<@Nullable List<Clue>> words = new ArrayList<>();
  private final @Nullable Clue[] pairs;
  private final @Nullable WordRole[] roles;

  FindingOdds(LogisticRegression regression, TokenisedText text, TextPeople people) {
    this.regression = regression;
    this.text = text;
    this.people = people;
    this.pairs = new Clue[text.size()];
    this.roles = new WordRole[text.size()];
    for (int i = 0; i < text.size(); i++) {
      words.add(null);
    }
  }

  /** More than nothing speaks for a finding, less against it: the logarithm of its odds. */
  public double of(String term, int from, int to) {
    var sum = new double[1];
    read(term, from, to, (position, clue, weight) -> sum[0] += weight);
    return sum[0];
  }

  /** Tells {@code reader} of all that is added up. */
  public void read(String term, int from, int to, Reader reader) {
    int start = Math.max(text.sentenceStart(from), from - FAR);
    int end = Math.min(text.sentenceEnd(from), to + FAR);
    read("=", CluePosition.HERE, reader);
    read("=" + term, CluePosition.HERE, reader);
    for (int i = start; i < end; i++) {
      int away = i < from ? from - i : i - to + 1;
      boolean within = i >= from && i < to;
      for (var clue : words(i)) {
        read(clue, i < from, within, away, reader);
      }
      if (i + 1 < end && !within && away <= PAIRED && i + 1 != from) {
        read(pair(i), i < from ? CluePosition.CLOSE_BEFORE : CluePosition.CLOSE_BEHIND, reader);
      }
    }
    if (from > start) {
      read(text.word(from - 1) + " |", CluePosition.CLOSE_BEFORE, reader);
      read("^" + word(start), CluePosition.BEFORE, reader);
    }
    if (to < end) {
      read("| " + text.word(to), CluePosition.CLOSE_BEHIND, reader);
    }
    readPeople(term, roles(start, from), roles(to, end), reader);
    read("length " + Math.min(STEPS, (end - start) / LENGTH_STEP), CluePosition.HERE, reader);
    read("place " + Math.min(STEPS, (from - start) / PLACE_STEP), CluePosition.HERE, reader);
    if (text.token(from).comma()) {
      read(", |", CluePosition.CLOSE_BEFORE, reader);
    }
  }

  private static void read(Clue clue, boolean before, boolean within, int away, Reader reader) {
    if (within) {
      read(clue, CluePosition.HERE, reader);
      return;
    }
    read(clue, CluePosition.ANYWHERE, reader);
    if (away <= NEAR) {
      read(clue, before ? CluePosition.BEFORE : CluePosition.BEHIND, reader);
    }
    if (away <= CLOSE) {
      read(clue, before ? CluePosition.CLOSE_BEFORE : CluePosition.CLOSE_BEHIND, reader);
    }
  }

  private void readPeople(
      String term, List<WordRole> before, List<WordRole> behind, Reader reader) {
    var last = before.isEmpty() ? "none" : before.get(before.size() - 1).name();
    var first = before.isEmpty() ? "none" : before.get(0).name();
    var lastButOne = before.size() < 2 ? "none" : before.get(before.size() - 2).name();
    read("last " + last, CluePosition.BEFORE, reader);
    read("last " + lastButOne + " " + last, CluePosition.BEFORE, reader);
    read("first " + first, CluePosition.BEFORE, reader);
    read("next " + (behind.isEmpty() ? "none" : behind.get(0).name()), CluePosition.BEHIND, reader);
    read("=" + term + " " + last, CluePosition.HERE, reader);
    var child = before.contains(WordRole.CHILD) || behind.contains(WordRole.CHILD);
    var adult = before.contains(WordRole.ADULT) || behind.contains(WordRole.ADULT);
    var parent = before.contains(WordRole.PARENT) || behind.contains(WordRole.PARENT);
    read("there " + child + " " + (adult || parent), CluePosition.ANYWHERE, reader);
  }

  private List<WordRole> roles(int from, int to) {
    var roles = new ArrayList<WordRole>();
    for (int i = from; i < to; i++) {
      var role = role(i);
      if (role != WordRole.NOBODY) {
        roles.add(role);
      }
    }
    return roles;
  }

  private List<Clue> words(int i) {
    var known = words.get(i);
    if (known != null) {
      return known;
    }
    var all = new ArrayList<Clue>();
    all.add(regression.weights.clue(word(i)));
    regression.kinds.forEach(
        (name, numbers) -> {
          if (text.is(i, numbers)) {
            all.add(regression.weights.clue("{" + name + "}"));
          }
        });
    if (role(i) != WordRole.NOBODY) {
      all.add(regression.weights.clue("{" + role(i) + "}"));
    }
    words.set(i, all);
    return all;
  }

  private WordRole role(int i) {
    var known = roles[i];
    if (known == null) {
      known = people.role(i);
      roles[i] = known;
    }
    return known;
  }

  private Clue pair(int i) {
    var known = pairs[i];
    if (known == null) {
      known = regression.weights.clue(word(i) + " " + word(i + 1));
      pairs[i] = known;
    }
    return known;
  }

  /** Names and ages are one word each: which ones they are says nothing. */
  private String word(int i) {
    var token = text.token(i);
    if (text.is(i, regression.minor)) {
      return "#minor";
    }
    if (text.is(i, regression.grown)) {
      return "#adult";
    }
    if (token.letter() || (token.name() && role(i) == WordRole.NAME)) {
      return "#name";
    }
    return Character.isDigit(token.word().charAt(0)) ? "#number" : token.word();
  }

  private void read(String what, CluePosition position, Reader reader) {
    read(regression.weights.clue(what), position, reader);
  }

  private static void read(Clue clue, CluePosition position, Reader reader) {
    reader.read(position, clue.what(), clue.weight(position));
  }
}
