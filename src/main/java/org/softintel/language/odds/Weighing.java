package org.softintel.language.odds;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.softintel.language.subject.Role;
import org.softintel.language.subject.Scene;
import org.softintel.language.text.Sheet;

/** Weighs the findings of one text. */
public final class Weighing {
  private static final int FAR = 40;
  private static final int NEAR = 12;
  private static final int CLOSE = 4;
  private static final int PAIRED = 6;
  private static final int LENGTH_STEP = 8;
  private static final int PLACE_STEP = 3;
  private static final int STEPS = 5;

  /** Is told of every clue there is for a finding. */
  public interface Reader {
    void read(Where where, String clue, float weight);
  }

  private final Odds odds;
  private final Sheet sheet;
  private final Scene scene;
  private final List<@Nullable List<Clue>> words = new ArrayList<>();
  private final @Nullable Clue[] pairs;
  private final @Nullable Role[] roles;

  Weighing(Odds odds, Sheet sheet, Scene scene) {
    this.odds = odds;
    this.sheet = sheet;
    this.scene = scene;
    this.pairs = new Clue[sheet.size()];
    this.roles = new Role[sheet.size()];
    for (int i = 0; i < sheet.size(); i++) {
      words.add(null);
    }
  }

  /** More than nothing speaks for a finding, less against it: the logarithm of its odds. */
  public double of(String term, int from, int to) {
    var sum = new double[1];
    read(term, from, to, (where, clue, weight) -> sum[0] += weight);
    return sum[0];
  }

  /** Tells {@code reader} of all that is added up. */
  public void read(String term, int from, int to, Reader reader) {
    int start = Math.max(sheet.sentenceStart(from), from - FAR);
    int end = Math.min(sheet.sentenceEnd(from), to + FAR);
    read("=", Where.HERE, reader);
    read("=" + term, Where.HERE, reader);
    for (int i = start; i < end; i++) {
      int away = i < from ? from - i : i - to + 1;
      boolean within = i >= from && i < to;
      for (var clue : words(i)) {
        read(clue, i < from, within, away, reader);
      }
      if (i + 1 < end && !within && away <= PAIRED && i + 1 != from) {
        pair(i).tell(i < from ? Where.CLOSE_BEFORE : Where.CLOSE_BEHIND, reader);
      }
    }
    if (from > start) {
      read(sheet.word(from - 1) + " |", Where.CLOSE_BEFORE, reader);
      read("^" + word(start), Where.BEFORE, reader);
    }
    if (to < end) {
      read("| " + sheet.word(to), Where.CLOSE_BEHIND, reader);
    }
    readPeople(term, roles(start, from), roles(to, end), reader);
    read("length " + Math.min(STEPS, (end - start) / LENGTH_STEP), Where.HERE, reader);
    read("place " + Math.min(STEPS, (from - start) / PLACE_STEP), Where.HERE, reader);
    if (sheet.token(from).comma()) {
      read(", |", Where.CLOSE_BEFORE, reader);
    }
  }

  private static void read(Clue clue, boolean before, boolean within, int away, Reader reader) {
    if (within) {
      clue.tell(Where.HERE, reader);
      return;
    }
    clue.tell(Where.ANYWHERE, reader);
    if (away <= NEAR) {
      clue.tell(before ? Where.BEFORE : Where.BEHIND, reader);
    }
    if (away <= CLOSE) {
      clue.tell(before ? Where.CLOSE_BEFORE : Where.CLOSE_BEHIND, reader);
    }
  }

  private void readPeople(String term, List<Role> before, List<Role> behind, Reader reader) {
    var last = before.isEmpty() ? "none" : before.get(before.size() - 1).name();
    var first = before.isEmpty() ? "none" : before.get(0).name();
    var lastButOne = before.size() < 2 ? "none" : before.get(before.size() - 2).name();
    read("last " + last, Where.BEFORE, reader);
    read("last " + lastButOne + " " + last, Where.BEFORE, reader);
    read("first " + first, Where.BEFORE, reader);
    read("next " + (behind.isEmpty() ? "none" : behind.get(0).name()), Where.BEHIND, reader);
    read("=" + term + " " + last, Where.HERE, reader);
    var child = before.contains(Role.CHILD) || behind.contains(Role.CHILD);
    var adult = before.contains(Role.ADULT) || behind.contains(Role.ADULT);
    var parent = before.contains(Role.PARENT) || behind.contains(Role.PARENT);
    read("there " + child + " " + (adult || parent), Where.ANYWHERE, reader);
  }

  private List<Role> roles(int from, int to) {
    var roles = new ArrayList<Role>();
    for (int i = from; i < to; i++) {
      var role = role(i);
      if (role != Role.NOBODY) {
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
    all.add(odds.weights.clue(word(i)));
    odds.kinds.forEach(
        (name, numbers) -> {
          if (sheet.is(i, numbers)) {
            all.add(odds.weights.clue("{" + name + "}"));
          }
        });
    if (role(i) != Role.NOBODY) {
      all.add(odds.weights.clue("{" + role(i) + "}"));
    }
    words.set(i, all);
    return all;
  }

  private Role role(int i) {
    var known = roles[i];
    if (known == null) {
      known = scene.role(i);
      roles[i] = known;
    }
    return known;
  }

  private Clue pair(int i) {
    var known = pairs[i];
    if (known == null) {
      known = odds.weights.clue(word(i) + " " + word(i + 1));
      pairs[i] = known;
    }
    return known;
  }

  /** Names and ages are one word each: which ones they are says nothing. */
  private String word(int i) {
    var token = sheet.token(i);
    if (sheet.is(i, odds.minor)) {
      return "#minor";
    }
    if (sheet.is(i, odds.grown)) {
      return "#adult";
    }
    if (token.letter() || (token.name() && role(i) == Role.NAME)) {
      return "#name";
    }
    return Character.isDigit(token.word().charAt(0)) ? "#number" : token.word();
  }

  private void read(String what, Where where, Reader reader) {
    odds.weights.clue(what).tell(where, reader);
  }
}
