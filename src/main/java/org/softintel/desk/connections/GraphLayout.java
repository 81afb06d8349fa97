package org.softintel.desk.connections;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jgrapht.alg.drawing.FRLayoutAlgorithm2D;
import org.jgrapht.alg.drawing.model.Box2D;
import org.jgrapht.alg.drawing.model.MapLayoutModel2D;
import org.jgrapht.alg.drawing.model.Point2D;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;

/**
 * Where the boxes of a graph stand: the same for the same names and lines, in whatever order they
 * come, today and tomorrow.
 */
final class GraphLayout {
  static final int WIDTH = 168;
  static final int HEIGHT = 48;

  private static final int GAP = 28;
  static final int MARGIN = 8;
  private static final int ROUNDS = 100;
  private static final int MOST_PUSHES = 500;

  /** How far apart two that are connected would like to be, before all is made wider. */
  private static final int APART = 66;

  /** Boxes are wider than high. */
  private static final double STRETCH = 1.8;

  private final List<String> names;
  private final double[] x;
  private final double[] y;

  /** The upper left corner of a box. */
  record Corner(long x, long y) {}

  /** Two that are connected. */
  record Pair(String one, String other) {}

  private GraphLayout(List<String> names, Function<Integer, Point2D> places) {
    this.names = names;
    x = IntStream.range(0, names.size()).mapToDouble(it -> places.apply(it).getX()).toArray();
    y = IntStream.range(0, names.size()).mapToDouble(it -> places.apply(it).getY()).toArray();
  }

  /** {@code middle} stands among the others. */
  static Map<String, Corner> of(Collection<String> all, String middle, Collection<Pair> lines) {
    var names = all.stream().distinct().sorted().toList();
    var graph = new SimpleGraph<Integer, DefaultEdge>(DefaultEdge.class);
    IntStream.range(0, names.size()).forEach(graph::addVertex);
    lines.stream()
        .filter(it -> !it.one.equals(it.other))
        .map(it -> List.of(names.indexOf(it.one), names.indexOf(it.other)))
        .map(it -> it.stream().sorted().toList())
        .distinct()
        .sorted(
            Comparator.<List<Integer>>comparingInt(it -> it.get(0)).thenComparing(it -> it.get(1)))
        .forEach(it -> graph.addEdge(it.get(0), it.get(1)));
    var side = 4 * APART * Math.sqrt(names.size());
    var model = new MapLayoutModel2D<Integer>(Box2D.of(side, side));
    var centre = names.indexOf(middle);
    model.put(centre, Point2D.of(side / 2, side / 2));
    model.setFixed(centre, true);
    var forces = new FRLayoutAlgorithm2D<Integer, DefaultEdge>(ROUNDS, 0.25, new Random(0));
    forces.setInitializer(it -> start(names.get(it), side));
    forces.layout(graph, model);
    var layout = new GraphLayout(names, model::get);
    layout.stretch();
    layout.pushApart();
    return layout.corners();
  }

  /** By its name alone: what is new moves the others little. */
  private static Point2D start(String name, double side) {
    var random = new Random(name.hashCode());
    return Point2D.of(
        side * (0.35 + 0.3 * random.nextDouble()), side * (0.35 + 0.3 * random.nextDouble()));
  }

  private void stretch() {
    for (int i = 0; i < x.length; i++) {
      x[i] *= STRETCH;
    }
  }

  /** Until no two boxes overlap, each two along the shorter way. */
  private void pushApart() {
    for (int push = 0; push < MOST_PUSHES; push++) {
      boolean moved = false;
      for (int i = 0; i < x.length; i++) {
        for (int j = i + 1; j < x.length; j++) {
          moved |= pushApart(i, j);
        }
      }
      if (!moved) {
        return;
      }
    }
  }

  private boolean pushApart(int i, int j) {
    double overX = WIDTH + GAP - Math.abs(x[i] - x[j]);
    double overY = HEIGHT + GAP - Math.abs(y[i] - y[j]);
    if (overX < 1 || overY < 1) {
      return false;
    }
    if (overX < overY) {
      double half = x[i] <= x[j] ? overX / 2 : -overX / 2;
      x[i] -= half;
      x[j] += half;
    } else {
      double half = y[i] <= y[j] ? overY / 2 : -overY / 2;
      y[i] -= half;
      y[j] += half;
    }
    return true;
  }

  private Map<String, Corner> corners() {
    double left = IntStream.range(0, x.length).mapToDouble(it -> x[it]).min().orElse(0);
    double top = IntStream.range(0, y.length).mapToDouble(it -> y[it]).min().orElse(0);
    return IntStream.range(0, names.size())
        .boxed()
        .collect(
            Collectors.toMap(
                names::get,
                it ->
                    new Corner(
                        MARGIN + Math.round(x[it] - left), MARGIN + Math.round(y[it] - top))));
  }
}
