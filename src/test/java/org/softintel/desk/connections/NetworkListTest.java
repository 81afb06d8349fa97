package org.softintel.desk.connections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.softintel.desk.connections.NetworkList.Line;
import org.softintel.desk.connections.NetworkList.Node;
import org.softintel.report.linking.SourceCounter.Range;

/** The list and the graph show the same, in one order. */
class NetworkListTest {
  private final GivenNetwork given =
      new GivenNetwork()
          .report("one", "2CP", 9, "V1", "Ash", "Beech", "V3")
          .report("two", "2CP", 5, "V1", "Beech", "Cedar")
          .report("three", "", 1, "V2", "Cedar")
          .tie("Ash", "Uses or drives", "V1", "one")
          .tie("Beech", "Uses or drives", "V1", "one", "two")
          .tie("Beech", "Owns or keeps", "V1", "two")
          .tie("Cedar", "Was seen with", "Beech", "two")
          .tie("Cedar", "Uses or drives", "V2", "three")
          .likely("V3");

  private static List<String> labels(NetworkList list) {
    return list.nodes().stream().map(Node::label).toList();
  }

  @Test
  void theNearestAreFirstThenThoseOfMostSourcesThenTheLatest() {
    assertThat(labels(given.list())).containsExactly("V1", "Beech", "Ash", "V3", "Cedar", "V2");
    assertThat(given.list().nodes()).extracting(Node::step).containsExactly(0, 1, 1, 1, 2, 3);
  }

  @Test
  void eachLineStandsOnceAtTheLaterOfItsTwo() {
    var list = given.list();
    assertThat(list.linesTo(0)).isEmpty();
    assertThat(list.linesTo(1)).hasSize(1);
    assertThat(list.linesTo(1).get(0).ties()).hasSize(2);
    assertThat(list.linesTo(1).get(0).sources()).isEqualTo(new Range(2, 2));
    assertThat(IntStream.range(0, 6).mapToObj(list::linesTo).flatMap(List::stream))
        .containsExactlyElementsOf(list.lines());
  }

  @Test
  void whatReportsSayIsSolidAndWhatMayBeTheSameIsDashed() {
    var graph = ConnectionGraph.of(given.list());
    assertThat(graph.lines().stream().filter(it -> it.line().suggested()))
        .extracting(it -> it.other().node().label())
        .containsExactly("V3");
    assertThat(graph.lines()).extracting(ConnectionGraph.Drawn::width).contains(4, 2);
  }

  @Test
  void whatIsSuggestedDoesNotLieUponWhatIsSaidOfTheSameTwo() {
    var both = given.tie("V3", "Another connection", "V1", "one").list();
    var lines =
        ConnectionGraph.of(both).lines().stream()
            .filter(it -> it.other().node().label().equals("V3"))
            .toList();

    assertThat(lines).extracting(it -> it.line().suggested()).containsExactly(false, true);
    assertThat(lines.get(0).x1()).isNotEqualTo(lines.get(1).x1());
    assertThat(lines.get(0).y2()).isNotEqualTo(lines.get(1).y2());
  }

  @Test
  void aLongNameIsCutInItsBoxAlone() {
    var name = "Ash 😀 of an invented and very long name";
    var list =
        given.report("four", "", 0, name, "V1").tie(name, "Uses or drives", "V1", "four").list();
    var box = ConnectionGraph.of(list).boxes().get(2);

    assertThat(box.shown()).isEqualTo("Ash 😀 of an inven…");
    assertThat(box.node().called()).isEqualTo("Person of concern " + name);
  }

  @Test
  void theGraphHasTheSameBoxesInTheSameOrder() {
    var list = given.list();
    assertThat(ConnectionGraph.of(list).boxes())
        .extracting(it -> it.node().label())
        .containsExactlyElementsOf(labels(list));
  }

  @Test
  void aPersonIsRoundAndAThingIsNot() {
    assertThat(ConnectionGraph.of(given.list()).boxes())
        .filteredOn(ConnectionGraph.Box::person)
        .extracting(it -> it.node().label())
        .containsExactly("Beech", "Ash", "Cedar");
  }

  @Test
  void thereAreAtMostOneHundredAndFifty() {
    var all = new GivenNetwork().report("zero", "2CP", 9, "V0");
    for (int i = 1; i < 150; i++) {
      all.report("r" + i, "2CP", 9, "Ash" + i).report("s" + i, "", 9, "V0", "Ash" + i);
      all.tie("Ash" + i, "Uses or drives", "V0", "s" + i);
    }
    for (int i = 0; i < 20; i++) {
      all.report("likely" + i, "2CP", 9, "V9" + i).likely("V9" + i);
    }
    assertThat(all.list().nodes()).hasSize(150);
    assertThat(all.list().lines()).allMatch(it -> it.other() < 150).hasSize(149);
  }

  @Test
  void ofWhatIsChosenNothingIsLeftThatNothingLeadsTo() {
    var part = PartOfNetwork.of(given.network(), it -> !it.summary().reference().equals("SI-two"));

    assertThat(labels(NetworkList.of(part, GivenNetwork.COUNTER)))
        .containsExactly("V1", "Ash", "Beech", "V3");
    assertThat(part.ties()).hasSize(2);
  }

  @Test
  void ofAThingOnlyTheRowsOfThoseReportsAreLeft() {
    var only = PartOfNetwork.of(given.network(), it -> it.summary().reference().equals("SI-two"));

    assertThat(only.first().rows()).hasSize(1);
    assertThat(labels(NetworkList.of(only, GivenNetwork.COUNTER)))
        .containsExactly("V1", "Beech", "Cedar");
    assertThat(only.likely()).isEmpty();
    assertThat(only.steps().get(only.first().key())).isZero();
  }

  @Test
  void howManyAreLeftOutStaysWithItsNode() {
    var part = PartOfNetwork.of(given.more("Beech", 7).network(), it -> true);
    assertThat(NetworkList.of(part, GivenNetwork.COUNTER).nodes())
        .extracting(Node::more)
        .containsExactly(0, 7, 0, 0, 0, 0);
  }

  @Test
  void nothingOfAnyNameIsInWhatIsLogged() {
    var list = given.list();
    var graph = ConnectionGraph.of(list);
    assertThat(
            list.toString()
                + list.nodes()
                + list.lines()
                + graph
                + graph.boxes()
                + graph.lines()
                + Optional.of(list.lines().get(0)).map(Line::ties))
        .doesNotContain("V1", "Beech", "Cedar");
  }
}
