package org.softintel.desk.connections;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.softintel.desk.connections.NetworkList.Line;
import org.softintel.desk.connections.NetworkList.Node;
import org.softintel.desk.linking.PastDay;
import org.softintel.desk.linking.RowCode;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.TextRules;
import org.softintel.report.entity.EntityNetworks;
import org.softintel.report.entity.EntityTie.Saying;
import org.softintel.report.status.Action;
import org.softintel.report.status.ReportSummary;

/** What is connected with a row of a report: a list, then the same as a graph. */
record ConnectionsView(
    ReportSummary report,
    RowCode row,
    NetworkQuery query,
    NetworkList list,
    UnaryOperator<String> areas,
    Actor me) {

  /** Before more than so many are shown, their reader is asked. */
  static final int MANY = 20;

  /** A child, person or thing with the lines that lead to it. */
  record Shown(Node node, List<Line> lines, String areas) {
    @Override
    public String toString() {
      return node.toString();
    }
  }

  public Form form() {
    return query.form();
  }

  public String address() {
    return report.deskAddress() + "/" + row + "/connections";
  }

  public Node start() {
    return list.nodes().get(0);
  }

  public boolean empty() {
    return list.nodes().size() == 1;
  }

  /** Whether so many come that their reader should know it before. */
  public boolean asks() {
    return coming() > MANY && !query.isForAll();
  }

  public int coming() {
    return list.nodes().size() - 1;
  }

  public boolean all() {
    return query.isForAll();
  }

  public String allAddress() {
    return address() + query.withSteps(query.steps()) + "&all=yes";
  }

  public PastDay on() {
    return query.on();
  }

  /** As of the same day. */
  public String link(Node node) {
    return node.address() + on().query();
  }

  public boolean hidesSuggestions() {
    return !query.suggestions();
  }

  /** Whether there are suggestions to hide, or some may be hidden. */
  public boolean maySuggest() {
    return !on().isPast()
        && (hidesSuggestions() || list.lines().stream().anyMatch(Line::suggested));
  }

  public String otherSuggestions() {
    return address() + query.withOtherSuggestions();
  }

  public boolean filtered() {
    return query.isFiltered();
  }

  public List<Shown> shown() {
    return IntStream.range(0, list.nodes().size())
        .mapToObj(it -> new Shown(list.nodes().get(it), list.linesTo(it), areas(it)))
        .toList();
  }

  private String areas(int place) {
    return list.nodes().get(place).reports().stream()
        .flatMap(it -> it.arrival().area().stream())
        .distinct()
        .map(areas)
        .collect(Collectors.joining(", "));
  }

  public ConnectionGraph graph() {
    return ConnectionGraph.of(list);
  }

  /** "the reporter saw or heard it". */
  public String knowing(Saying saying) {
    return TextRules.inSentence(saying.from().report().howTheyKnow());
  }

  /** What the line between two boxes stands for. */
  public String title(Line line) {
    return line.suggested()
        ? "%s may be the same as %s"
            .formatted(list.nodes().get(line.other()).label(), start().label())
        : line.ties().stream().map(list::words).collect(Collectors.joining("; "))
            + " ("
            + line.sources().words()
            + ")";
  }

  public int steps() {
    return query.steps();
  }

  public String oneStep() {
    return address() + query.withSteps(1);
  }

  public String twoSteps() {
    return address() + query.withSteps(2);
  }

  /** How many would come with one step more, at most: two of them may lead to the same. */
  public int further() {
    return list.nodes().stream()
        .filter(it -> it.step() == query.steps())
        .mapToInt(Node::more)
        .sum();
  }

  public boolean mayStep() {
    return query.steps() < EntityNetworks.MOST_STEPS && further() > 0;
  }

  public boolean full() {
    return list.nodes().size() >= EntityNetworks.MOST_NODES;
  }

  public int most() {
    return EntityNetworks.MOST_NODES;
  }

  public boolean mayExport() {
    return !on().isPast() && report.may(Action.PASS_ON_ORIGINAL, me);
  }

  public String exportAddress() {
    return address() + "/export" + query.withSteps(query.steps());
  }

  /** Of all reports that are shown. */
  public String marking() {
    return list.nodes().stream()
        .flatMap(it -> it.reports().stream())
        .map(ReportSummary::handling)
        .distinct()
        .sorted()
        .collect(Collectors.joining(" / "));
  }

  @Override
  public String toString() {
    return "ConnectionsView[" + report.reference() + "]";
  }
}
