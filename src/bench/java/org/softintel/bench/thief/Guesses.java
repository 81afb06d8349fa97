package org.softintel.bench.thief;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How much better than chance a thief tells linked pairs from others. Where to draw the line, and
 * of many things that are alike which one to go by, is learnt from half of the pairs, and the other
 * half is guessed; then the other way round.
 */
public final class Guesses {
  private static final double MOST = 0.01;
  private static final double INTERVAL = 1.96;

  /** So that of many attackers none is called better than chance by chance. */
  private static final double SURELY = 3;

  /** So many places for the line are tried. */
  private static final int LINES = 200;

  private static final double NOTHING = -1;

  private final String title;
  private final List<Pair> pairs = new ArrayList<>();

  public Guesses(String title) {
    this.title = title;
  }

  /** What a thief goes by, by attacker and by what that one looks at; and the truth. */
  private record Pair(boolean linked, Map<String, Map<String, Double>> scores) {
    double score(String attacker, String by) {
      return scores.getOrDefault(attacker, Map.of()).getOrDefault(by, NOTHING);
    }
  }

  /** Gathers what is known of one pair. */
  public final class Scores {
    private final Map<String, Map<String, Double>> scores = new LinkedHashMap<>();

    public Scores note(String attacker, double score) {
      return note(attacker, "", score);
    }

    public Scores note(String attacker, String by, double score) {
      scores.computeIfAbsent(attacker, it -> new LinkedHashMap<>()).put(by, score);
      return this;
    }

    public void of(boolean linked) {
      pairs.add(new Pair(linked, scores));
    }
  }

  public Scores scores() {
    return new Scores();
  }

  private record Learnt(String by, double line, double sign) {}

  private record Advantage(double value, double spread, String by) {
    Advantage with(Advantage other) {
      var both = by.equals(other.by) ? by : by + ", " + other.by;
      return new Advantage((value + other.value) / 2, (spread + other.spread) / 4, both);
    }

    double noise(double times) {
      return times * Math.sqrt(spread);
    }
  }

  /** Prints each attacker; returns whether none is surely better than one in a hundred. */
  public boolean tell() {
    System.out.printf("%n%s: better than chance by, in a hundred%n", title);
    boolean isNone = true;
    for (var attacker : names(it -> it.scores().keySet())) {
      var found = advantage(attacker);
      System.out.printf(
          "| %-56s | %6.2f ± %.2f | %,d pairs | %s%n",
          attacker, 100 * found.value, 100 * found.noise(INTERVAL), pairs.size(), found.by);
      isNone &= found.value - found.noise(SURELY) <= MOST;
    }
    return isNone;
  }

  private Set<String> names(Function<Pair, Set<String>> of) {
    return pairs.stream()
        .flatMap(it -> of.apply(it).stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Advantage advantage(String attacker) {
    var one = part(0);
    var other = part(1);
    return advantage(attacker, one, other).with(advantage(attacker, other, one));
  }

  private List<Pair> part(int which) {
    return IntStream.range(0, pairs.size())
        .filter(it -> it % 4 / 2 == which)
        .mapToObj(pairs::get)
        .toList();
  }

  private Advantage advantage(String attacker, List<Pair> known, List<Pair> asked) {
    var learnt = new Learnt("", 0, 0);
    double best = 0;
    for (var by : names(it -> it.scores().getOrDefault(attacker, Map.of()).keySet())) {
      var scores = known.stream().mapToDouble(it -> it.score(attacker, by)).sorted().distinct();
      var lines = scores.toArray();
      for (int i = 0; i < lines.length; i += 1 + lines.length / LINES) {
        double found =
            above(known, attacker, by, lines[i], true)
                - above(known, attacker, by, lines[i], false);
        if (Math.abs(found) > Math.abs(best)) {
          best = found;
          learnt = new Learnt(by, lines[i], Math.signum(found));
        }
      }
    }
    double linked = above(asked, attacker, learnt.by, learnt.line, true);
    double others = above(asked, attacker, learnt.by, learnt.line, false);
    double spread = spread(asked, linked, true) + spread(asked, others, false);
    return new Advantage(learnt.sign * (linked - others), spread, learnt.by);
  }

  /** How many of the linked pairs, or of the others, are above the line. */
  private static double above(
      List<Pair> of, String attacker, String by, double line, boolean linked) {
    int all = 0;
    int above = 0;
    for (var pair : of) {
      if (pair.linked() == linked) {
        all++;
        above += pair.score(attacker, by) > line ? 1 : 0;
      }
    }
    return all == 0 ? 0 : (double) above / all;
  }

  private static double spread(List<Pair> of, double share, boolean linked) {
    return share * (1 - share) / of.stream().filter(it -> it.linked() == linked).count();
  }
}
