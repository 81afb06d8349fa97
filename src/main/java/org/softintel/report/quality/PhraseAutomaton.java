package org.softintel.report.quality;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All phrases as one tree, which a text walks through once. However long the text is, a word costs
 * no more than the size of the tree.
 */
final class PhraseAutomaton {
  private static final int END = DangerRules.UNKNOWN;

  /**
   * @param next what may follow, by its place
   * @param words all words that {@code next} asks for
   * @param loose those of {@code next} that take other words too, or may miss
   */
  private record Node(
      int number,
      Place place,
      BitSet signs,
      Map<Place, Node> next,
      BitSet words,
      List<Node> loose) {
    Node follow(Place what, Node node) {
      if (what.isPlain()) {
        words.or(what.words());
      } else {
        loose.add(node);
      }
      return node;
    }
  }

  private final Map<Integer, List<Node>> byFirstWord = new HashMap<>();
  private final Map<Integer, Node> bySign = new HashMap<>();
  private final Map<Place, Node> first = new HashMap<>();
  private int size;

  /** A sentence with {@code phrase} in it has {@code sign}. */
  void add(List<Place> phrase, int sign) {
    var start = first.computeIfAbsent(phrase.get(0), this::first);
    add(start, phrase.subList(1, phrase.size()), sign);
  }

  /** A sentence with {@code phrase} right behind what has the sign {@code before} has this one. */
  void add(int before, List<Place> phrase, int sign) {
    add(bySign.computeIfAbsent(before, it -> node(Place.GAP)), phrase, sign);
  }

  private void add(Node start, List<Place> phrase, int sign) {
    var at = start;
    for (var place : phrase) {
      var from = at;
      at = at.next.computeIfAbsent(place, it -> from.follow(it, node(it)));
    }
    at.signs.set(sign);
  }

  private Node first(Place place) {
    var node = node(place);
    place.words().stream()
        .forEach(it -> byFirstWord.computeIfAbsent(it, key -> new ArrayList<>()).add(node));
    return node;
  }

  private Node node(Place place) {
    return new Node(
        size++, place, new BitSet(), new LinkedHashMap<>(), new BitSet(), new ArrayList<>());
  }

  /** Returns the signs of a sentence. */
  BitSet in(List<Integer> sentence) {
    return new Walk().through(sentence);
  }

  private final class Walk {
    private final BitSet taken = new BitSet();
    private final BitSet tried = new BitSet();
    private final BitSet found = new BitSet();
    private List<Node> active = new ArrayList<>();
    private List<Node> next = new ArrayList<>();

    BitSet through(List<Integer> sentence) {
      sentence.forEach(this::take);
      take(END);
      return found;
    }

    private void take(int word) {
      taken.clear();
      tried.clear();
      byFirstWord.getOrDefault(word, List.of()).forEach(this::reach);
      active.forEach(it -> tryNext(it, word));
      active = next;
      next = new ArrayList<>();
    }

    private void tryNext(Node from, int word) {
      if (tried.get(from.number)) {
        return;
      }
      tried.set(from.number);
      for (var it : from.words.get(word) ? from.next.values() : from.loose) {
        if (it.place.takes(word)) {
          reach(it);
        }
        if (it.place.mayMiss()) {
          tryNext(it, word);
        }
      }
    }

    private void reach(Node node) {
      if (!taken.get(node.number)) {
        taken.set(node.number);
        next.add(node);
        found.or(node.signs);
        for (int it = node.signs.nextSetBit(0); it >= 0; it = node.signs.nextSetBit(it + 1)) {
          var behind = bySign.get(it);
          if (behind != null) {
            reach(behind);
          }
        }
      }
    }
  }
}
