package org.softintel.language.odds;

import static org.softintel.language.odds.CluePosition.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.softintel.language.subject.TextPeople;
import org.softintel.language.subject.WordRole;
import org.softintel.language.text.TokenisedText;
import org.softintel.language.text.WordList;

/** The odds that advice is due where a term was found, by the words around it. */
public final class AdviceOdds {
  private static final int FAR = 40;
  private static final int NEAR = 12;
  private static final int CLOSE = 4;
  private static final int PAIRED = 6;
  private static final int LENGTH_STEP = 8;
  private static final int PLACE_STEP = 3;
  private static final int STEPS = 5;

  /** A word, two words side by side, a kind of word, or who is spoken of; and what it weighs. */
  public record Clue(CluePosition position, String what, float weight) {}

  private final LogisticRegression regression;
  private final TokenisedText text;
  private final TextPeople people;
  private final Map<Integer, List<String>> words = new HashMap<>();
  private final Map<Integer, WordRole> roles = new HashMap<>();

  AdviceOdds(LogisticRegression regression, TokenisedText text, TextPeople people) {
    this.regression = regression;
    this.text = text;
    this.people = people;
  }

  /** More than nothing speaks for a finding, less against it: the logarithm of its odds. */
  public double of(String term, int from, int to) {
    double sum = 0;
    for (var it : clues(term, from, to)) {
      sum += it.weight();
    }
    return sum;
  }

  /** All that is added up. */
  public List<Clue> clues(String term, int from, int to) {
    int start = Math.max(text.sentenceStart(from), from - FAR);
    int end = Math.min(text.sentenceEnd(from), to + FAR);
    var all = new ArrayList<Clue>();
    add(all, "=", HERE);
    add(all, "=" + term, HERE);
    for (int i = start; i < from; i++) {
      addWord(all, i, from - i, BEFORE, CLOSE_BEFORE);
      if (from - i <= PAIRED && i + 1 < from) {
        add(all, word(i) + " " + word(i + 1), CLOSE_BEFORE);
      }
    }
    for (int i = from; i < to; i++) {
      words(i).forEach(it -> add(all, it, HERE));
    }
    for (int i = to; i < end; i++) {
      addWord(all, i, i - to + 1, BEHIND, CLOSE_BEHIND);
      if (i - to < PAIRED && i + 1 < end) {
        add(all, word(i) + " " + word(i + 1), CLOSE_BEHIND);
      }
    }
    if (from > start) {
      add(all, text.word(from - 1) + " |", CLOSE_BEFORE);
      add(all, "^" + word(start), BEFORE);
    }
    if (to < end) {
      add(all, "| " + text.word(to), CLOSE_BEHIND);
    }
    addPeople(all, term, roles(start, from), roles(to, end));
    add(all, "length " + Math.min(STEPS, (end - start) / LENGTH_STEP), HERE);
    add(all, "place " + Math.min(STEPS, (from - start) / PLACE_STEP), HERE);
    if (text.isBreak(from)) {
      add(all, ", |", CLOSE_BEFORE);
    }
    return all;
  }

  private void add(List<Clue> all, String what, CluePosition... positions) {
    var weights = regression.weights(what);
    for (var it : positions) {
      all.add(new Clue(it, what, weights.getOrDefault(it, 0f)));
    }
  }

  private void addWord(List<Clue> all, int i, int away, CluePosition near, CluePosition close) {
    for (var it : words(i)) {
      if (away <= CLOSE) {
        add(all, it, ANYWHERE, near, close);
      } else if (away <= NEAR) {
        add(all, it, ANYWHERE, near);
      } else {
        add(all, it, ANYWHERE);
      }
    }
  }

  private void addPeople(
      List<Clue> all, String term, List<WordRole> before, List<WordRole> behind) {
    var last = name(before, before.size() - 1);
    add(all, "last " + last, BEFORE);
    add(all, "last " + name(before, before.size() - 2) + " " + last, BEFORE);
    add(all, "first " + name(before, 0), BEFORE);
    add(all, "next " + name(behind, 0), BEHIND);
    add(all, "=" + term + " " + last, HERE);
    var there = new HashSet<>(before);
    there.addAll(behind);
    var grown = there.contains(WordRole.ADULT) || there.contains(WordRole.PARENT);
    add(all, "there " + there.contains(WordRole.CHILD) + " " + grown, ANYWHERE);
  }

  private static String name(List<WordRole> roles, int i) {
    return i >= 0 && i < roles.size() ? roles.get(i).name() : "none";
  }

  private List<WordRole> roles(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(this::role)
        .filter(it -> it != WordRole.NOBODY)
        .toList();
  }

  private WordRole role(int i) {
    return roles.computeIfAbsent(i, people::role);
  }

  private List<String> words(int i) {
    return words.computeIfAbsent(i, this::cluesOf);
  }

  private List<String> cluesOf(int i) {
    var all = new ArrayList<String>();
    all.add(word(i));
    regression.kinds.forEach(
        (kind, numbers) -> {
          if (text.is(i, numbers)) {
            all.add(kind);
          }
        });
    if (role(i) != WordRole.NOBODY) {
      all.add("{" + role(i) + "}");
    }
    return all;
  }

  /** Names and ages are one word each: which ones they are says nothing. */
  private String word(int i) {
    var token = text.token(i);
    if (text.is(i, WordList.MINOR)) {
      return "#minor";
    }
    if (text.is(i, WordList.GROWN)) {
      return "#adult";
    }
    if (token.letter() || (token.name() && role(i) == WordRole.NAME)) {
      return "#name";
    }
    return Character.isDigit(token.word().charAt(0)) ? "#number" : token.word();
  }
}
