package org.softintel.desk.connections;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.softintel.desk.connections.GraphLayout.Corner;
import org.softintel.desk.connections.GraphLayout.Pair;
import org.softintel.desk.connections.NetworkList.Node;
import org.softintel.report.entity.EntityKind;
import org.softintel.report.judgement.RowMention;

/** A list as a graph of boxes and lines, in pixels; the same boxes in the same order. */
record ConnectionGraph(long width, long height, List<Box> boxes, List<Drawn> lines) {
  private static final int MOST_CHARS = 18;
  private static final int ASIDE = 9;
  private static final int MOST_SOURCES = 4;

  /** A node; its two lines of text begin at {@code textX}. */
  record Box(Node node, boolean start, long x, long y) {
    public boolean person() {
      return node.entity().kind() == EntityKind.CHILD || node.entity().kind() == EntityKind.PERSON;
    }

    /** Wide, and as round as a box of this height can be, for people. */
    public int round() {
      return person() ? GraphLayout.HEIGHT / 2 : 0;
    }

    public int width() {
      return GraphLayout.WIDTH;
    }

    public int height() {
      return GraphLayout.HEIGHT;
    }

    public long middle() {
      return x + GraphLayout.WIDTH / 2;
    }

    public long kindY() {
      return y + 18;
    }

    public long labelY() {
      return y + 37;
    }

    /** As much as there is room for; the name of the link has all of it. */
    public String shown() {
      var label = node.label();
      return label.codePointCount(0, label.length()) <= MOST_CHARS
          ? label
          : label.substring(0, label.offsetByCodePoints(0, MOST_CHARS - 1)).stripTrailing() + "…";
    }

    @Override
    public String toString() {
      return "Box[" + node + "]";
    }
  }

  /** A line from the middle of one box to the middle of another. */
  record Drawn(NetworkList.Line line, Box one, Box other) {
    /** What is suggested does not lie upon what is said of the same two. */
    private int aside() {
      return line.suggested() ? ASIDE : 0;
    }

    public long x1() {
      return one.middle() + aside();
    }

    public long y1() {
      return one.y + GraphLayout.HEIGHT / 2 + aside();
    }

    public long x2() {
      return other.middle() + aside();
    }

    public long y2() {
      return other.y + GraphLayout.HEIGHT / 2 + aside();
    }

    public int width() {
      return 2 * Math.max(1, Math.min(MOST_SOURCES, line.sources().atLeast()));
    }

    @Override
    public String toString() {
      return line.toString();
    }
  }

  static ConnectionGraph of(NetworkList list) {
    var names = list.nodes().stream().map(ConnectionGraph::name).toList();
    var pairs =
        list.lines().stream()
            .map(it -> new Pair(names.get(it.one()), names.get(it.other())))
            .toList();
    var corners = GraphLayout.of(names, names.get(0), pairs);
    var boxes =
        IntStream.range(0, names.size()).mapToObj(it -> box(list, it, names, corners)).toList();
    var lines =
        list.lines().stream()
            .map(it -> new Drawn(it, boxes.get(it.one()), boxes.get(it.other())))
            .toList();
    return new ConnectionGraph(
        boxes.stream().mapToLong(Box::x).max().orElse(0) + GraphLayout.WIDTH + GraphLayout.MARGIN,
        boxes.stream().mapToLong(Box::y).max().orElse(0) + GraphLayout.HEIGHT + GraphLayout.MARGIN,
        boxes,
        lines);
  }

  /** Never shown: it is the same tomorrow and for everybody who sees the same. */
  private static String name(Node node) {
    RowMention key = node.entity().key();
    return key.report() + "/" + key.row();
  }

  private static Box box(
      NetworkList list, int place, List<String> names, Map<String, Corner> corners) {
    var corner = requireNonNull(corners.get(names.get(place)));
    return new Box(list.nodes().get(place), place == 0, corner.x(), corner.y());
  }

  @Override
  public String toString() {
    return "ConnectionGraph[" + boxes.size() + "]";
  }
}
