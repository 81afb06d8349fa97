package org.softintel.desk.connections;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.softintel.desk.connections.GraphLayout.Corner;
import org.softintel.desk.connections.GraphLayout.Pair;

/** A graph looks tomorrow as it does today, and its boxes can be told apart. */
class GraphLayoutTest {
  private static List<String> names(int many) {
    return IntStream.range(0, many).mapToObj(it -> "node " + it).toList();
  }

  /** A third of them around the first, the others around those, and some across. */
  private static List<Pair> pairs(List<String> names) {
    var random = new Random(5);
    int ring = Math.max(1, names.size() / 3);
    var pairs = new ArrayList<Pair>();
    for (int i = 1; i < names.size(); i++) {
      int before = i <= ring ? 0 : 1 + random.nextInt(ring);
      pairs.add(new Pair(names.get(before), names.get(i)));
      pairs.add(new Pair(names.get(random.nextInt(names.size())), names.get(i)));
    }
    return pairs;
  }

  private static Map<String, Corner> layout(int many) {
    var names = names(many);
    return GraphLayout.of(names, names.get(0), pairs(names));
  }

  private static Pair inOrder(Pair pair) {
    var both = new TreeSet<>(List.of(pair.one(), pair.other()));
    return new Pair(both.first(), both.last());
  }

  @Test
  void theSameGraphLooksTheSameInWhateverOrderItComes() {
    var names = new ArrayList<>(names(40));
    var pairs = new ArrayList<>(pairs(names));
    pairs.replaceAll(GraphLayoutTest::inOrder);
    var first = layout(40);

    Collections.shuffle(names, new Random(1));
    Collections.shuffle(pairs, new Random(2));

    assertThat(GraphLayout.of(names, "node 0", pairs)).isEqualTo(first);
    assertThat(layout(40)).isEqualTo(first);
  }

  /** Not by what happens to be in this process, such as the order of a hash table. */
  @Test
  void itIsTheSameInEachProcess() {
    assertThat(GraphLayout.of(List.of("a", "b", "c"), "a", List.of(new Pair("a", "b"))))
        .isEqualTo(
            Map.of("a", new Corner(97, 84), "b", new Corner(8, 8), "c", new Corner(509, 299)));
  }

  @Test
  void noBoxLiesUponAnother() {
    for (int many : new int[] {2, 10, 30, 150}) {
      var all = List.copyOf(layout(many).values());
      assertThat(all).hasSize(many);
      for (int i = 0; i < many; i++) {
        for (int j = i + 1; j < many; j++) {
          var apart =
              Math.abs(all.get(i).x() - all.get(j).x()) >= GraphLayout.WIDTH
                  || Math.abs(all.get(i).y() - all.get(j).y()) >= GraphLayout.HEIGHT;
          assertThat(apart).as(many + ": " + all.get(i) + all.get(j)).isTrue();
        }
      }
    }
  }

  @Test
  void oneAloneIsDrawn() {
    assertThat(GraphLayout.of(List.of("a"), "a", List.of()))
        .containsOnly(Map.entry("a", new Corner(GraphLayout.MARGIN, GraphLayout.MARGIN)));
  }

  @Test
  void theLargestIsLaidOutWhileSomebodyWaits() {
    layout(150);
    long begin = System.nanoTime();
    layout(150);
    // Measured: 65 ms. This is for a machine that does ten other things.
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
  }
}
