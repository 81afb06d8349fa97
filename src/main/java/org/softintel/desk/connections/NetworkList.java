package org.softintel.desk.connections;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.softintel.platform.page.TextRules;
import org.softintel.report.entity.EntityNetwork;
import org.softintel.report.entity.EntityNetwork.LikelySame;
import org.softintel.report.entity.EntityNetworks;
import org.softintel.report.entity.EntityTie;
import org.softintel.report.entity.EntityTie.Saying;
import org.softintel.report.entity.KnownEntity;
import org.softintel.report.judgement.RowMention;
import org.softintel.report.linking.SourceCounter;
import org.softintel.report.status.ReportSummary;
import org.softintel.report.store.ReportsTogether.OneOfMany;

/**
 * What a network shows, in one order for its list, its graph and its files: the nearest first, then
 * what has most sources, then the latest.
 */
record NetworkList(List<Node> nodes, List<Line> lines) {

  /**
   * A child, person or thing.
   *
   * @param more how many others are connected with it and not shown
   */
  record Node(KnownEntity entity, int step, SourceCounter.Range sources, int more) {
    /** Path of its own page. */
    public String address() {
      return entity.first().address() + "/connections";
    }

    public String label() {
      return entity.label();
    }

    /** Not shortened. */
    String name() {
      return entity.name();
    }

    public String kind() {
      return entity.kind().words();
    }

    /** "Vehicle QX81 WWA", or "Vehicle 1" of what has no name. */
    public String called() {
      return entity.first().words().kind().equals(label()) ? label() : kind() + " " + label();
    }

    public List<ReportSummary> reports() {
      return entity.reports().stream().map(OneOfMany::summary).toList();
    }

    public Instant first() {
      return received().min(Comparator.naturalOrder()).orElseThrow();
    }

    public Instant last() {
      return received().max(Comparator.naturalOrder()).orElseThrow();
    }

    private Stream<Instant> received() {
      return reports().stream().map(it -> it.arrival().received());
    }

    public boolean open() {
      return reports().stream().anyMatch(it -> !it.isClosed());
    }

    @Override
    public String toString() {
      return "Node[" + entity + "]";
    }
  }

  /**
   * That two are connected, or may be the same: never both.
   *
   * @param one the place of the earlier one in the list, and {@code other} of the later
   */
  record Line(
      int one,
      int other,
      SourceCounter.Range sources,
      List<EntityTie> ties,
      List<LikelySame> likely) {
    public boolean suggested() {
      return ties.isEmpty();
    }

    @Override
    public String toString() {
      return "Line[" + one + " " + other + "]";
    }
  }

  private record Two(int one, int other) {
    static Two of(int one, int other) {
      return new Two(Math.min(one, other), Math.max(one, other));
    }
  }

  static NetworkList of(EntityNetwork network, SourceCounter counter) {
    var all = new LinkedHashMap<RowMention, KnownEntity>();
    Stream.concat(network.nodes().stream(), network.likely().stream().map(LikelySame::other))
        .forEach(it -> all.putIfAbsent(it.key(), it));
    var nodes =
        all.values().stream()
            .limit(EntityNetworks.MOST_NODES)
            .map(it -> node(it, network, counter))
            .sorted(
                Comparator.comparingInt(Node::step)
                    .thenComparing(it -> -it.sources.atLeast())
                    .thenComparing(it -> -it.sources.atMost())
                    .thenComparing(Node::last, Comparator.reverseOrder())
                    .thenComparing(it -> it.entity.key()))
            .toList();
    var places =
        IntStream.range(0, nodes.size())
            .boxed()
            .collect(toMap(it -> nodes.get(it).entity.key(), Function.identity()));
    return new NetworkList(nodes, lines(network, places, counter));
  }

  /** What may be the same as the first stands beside it, unless it is connected with it, too. */
  private static Node node(KnownEntity entity, EntityNetwork network, SourceCounter counter) {
    return new Node(
        entity,
        network.steps().getOrDefault(entity.key(), 1),
        counter.count(entity.sources()),
        network.more().getOrDefault(entity.key(), 0));
  }

  private static List<Line> lines(
      EntityNetwork network, Map<RowMention, Integer> places, SourceCounter counter) {
    var lines = new ArrayList<Line>();
    network.ties().stream()
        .filter(it -> !it.from().equals(it.to()))
        .filter(it -> places.keySet().containsAll(Set.of(it.from(), it.to())))
        .collect(
            groupingBy(
                it -> Two.of(place(places, it.from()), place(places, it.to())),
                LinkedHashMap::new,
                toList()))
        .forEach((two, ties) -> lines.add(said(two, ties, counter)));
    network.likely().stream()
        .filter(it -> places.containsKey(it.other().key()))
        .collect(
            groupingBy(
                it -> Two.of(0, place(places, it.other().key())), LinkedHashMap::new, toList()))
        .forEach(
            (two, likely) ->
                lines.add(
                    new Line(
                        two.one, two.other, new SourceCounter.Range(0, 0), List.of(), likely)));
    return lines.stream()
        .sorted(Comparator.comparingInt(Line::other).thenComparingInt(Line::one))
        .toList();
  }

  private static int place(Map<RowMention, Integer> places, RowMention key) {
    return places.getOrDefault(key, 0);
  }

  private static Line said(Two two, List<EntityTie> ties, SourceCounter counter) {
    var reports = new LinkedHashMap<UUID, OneOfMany>();
    ties.stream()
        .flatMap(it -> it.by().stream())
        .map(Saying::from)
        .forEach(it -> reports.put(it.mention().report(), it.report()));
    var sources = counter.count(reports.values().stream().map(OneOfMany::source).toList());
    return new Line(two.one, two.other, sources, ties, List.of());
  }

  /** Those that lead to this place from an earlier one: each line is told once. */
  List<Line> linesTo(int place) {
    return lines.stream().filter(it -> it.other == place).toList();
  }

  Node node(RowMention key) {
    return nodes.stream().filter(it -> it.entity.key().equals(key)).findFirst().orElseThrow();
  }

  /** "Rowan Invented uses or drives: QX81 WWA". */
  public String words(EntityTie tie) {
    return "%s %s: %s"
        .formatted(
            node(tie.from()).label(), TextRules.inSentence(tie.words()), node(tie.to()).label());
  }

  @Override
  public String toString() {
    return "NetworkList[" + nodes.size() + "]";
  }
}
