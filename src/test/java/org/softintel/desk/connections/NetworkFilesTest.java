package org.softintel.desk.connections;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.softintel.desk.linking.RowCode;
import org.softintel.platform.page.Form;
import org.softintel.report.entity.EntityNetwork;
import org.softintel.report.status.ReportSummary;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Files of a network say what graded reports say, and nothing of who said it. */
class NetworkFilesTest {
  private final GivenNetwork given =
      new GivenNetwork()
          .report("one", "2CP", 9, "V1", "=Ash\"; <b>&\u0000")
          .report("two", "3CC", 5, "V1", "=Ash\"; <b>&\u0000", "Cedar")
          .report("three", "2CP", 1, "V3")
          .tie("=Ash\"; <b>&\u0000", "Uses or drives", "V1", "one", "two")
          .tie("Cedar", "Was seen with", "=Ash\"; <b>&\u0000", "two")
          .likely("V3");

  private NetworkFiles files() {
    return files(Map.of("SI-two", "Invented condition"));
  }

  private NetworkFiles files(Map<String, String> conditions) {
    var network =
        new EntityNetwork(
            given.network().nodes(),
            given.network().steps(),
            Map.of(),
            given.network().ties(),
            List.of());
    return new NetworkFiles(
        NetworkList.of(network, GivenNetwork.COUNTER), conditions, it -> "Exampleville");
  }

  private static List<CSVRecord> csv(String text) throws IOException {
    return CSVFormat.RFC4180
        .builder()
        .setHeader()
        .setSkipHeaderRecord(true)
        .get()
        .parse(new StringReader(text))
        .getRecords();
  }

  private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
    var files = new LinkedHashMap<String, byte[]>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    }
    return files;
  }

  @Test
  void theZipHasThemAll() throws IOException {
    var zip = unzipped(files().zip());
    assertThat(zip.keySet())
        .containsExactly("nodes.csv", "edges.csv", "connections.graphml", "handling.txt");
    assertThat(new String(zip.get("handling.txt"), UTF_8))
        .startsWith("OFFICIAL-SENSITIVE")
        .contains("R2: Invented condition");
    assertThat(new String(zip.get("nodes.csv"), UTF_8)).isEqualTo(files().nodesCsv());
  }

  @Test
  void eachNodeHasItsGradesAndTheStricterHandling() throws IOException {
    var nodes = csv(files().nodesCsv());
    assertThat(nodes).extracting(it -> it.get("id")).containsExactly("N1", "N2", "N3");
    assertThat(nodes)
        .extracting(it -> it.get("reports"))
        .containsExactly("R1 2CP, R2 3CC", "R1 2CP, R2 3CC", "R2 3CC");
    assertThat(nodes).extracting(it -> it.get("handling")).containsExactly("C", "C", "C");
    assertThat(nodes.get(0).get("first_reported")).isEqualTo("2026-11-19");
    assertThat(nodes.get(0).get("areas")).isEqualTo("Exampleville");
    assertThat(nodes).extracting(it -> it.get("sources_at_least")).containsExactly("2", "2", "1");
  }

  /** Such as one that was restricted after somebody graded it. */
  @Test
  void whatHasConditionsIsNowhereMarkedAsFreeToShare() throws IOException {
    var one = files(Map.of("SI-one", "Ask us first.", "SI-two", "Invented condition"));

    assertThat(csv(one.nodesCsv()).get(0).get("reports")).isEqualTo("R1 2CC, R2 3CC");
    assertThat(csv(one.edgesCsv()).get(0).get("reports")).isEqualTo("R1 2CC, R2 3CC");
    assertThat(one.conditions()).isEqualTo("R1: Ask us first.\nR2: Invented condition");
    assertThat(one.marking()).isEqualTo("Handling C: Lawful sharing permitted with conditions");
    assertThat(files().marking())
        .isEqualTo(
            "Handling C: Lawful sharing permitted with conditions"
                + " / Handling P: Lawful sharing permitted");
  }

  @Test
  void eachEdgeLeadsFromNodeToNode() throws IOException {
    assertThat(csv(files().edgesCsv()))
        .extracting(CSVRecord::toList)
        .containsExactly(
            List.of("N2", "N1", "Uses or drives", "2", "2", "R1 2CP, R2 3CC", "C"),
            List.of("N3", "N2", "Was seen with", "1", "1", "R2 3CC", "C"));
  }

  @Test
  void noCellIsAFormula() throws IOException {
    assertThat(csv(files().nodesCsv()).get(1).get("name")).isEqualTo("'=Ash\"; <b>&\uFFFD");
  }

  @Test
  void theGraphCanBeReadBack() throws Exception {
    var graph = read(files().graphMl());
    var nodes = graph.getElementsByTagNameNS("*", "node");
    var edges = graph.getElementsByTagNameNS("*", "edge");
    assertThat(nodes.getLength()).isEqualTo(3);
    assertThat(edges.getLength()).isEqualTo(2);
    var second = (Element) nodes.item(1);
    assertThat(second.getAttribute("id")).isEqualTo("N2");
    assertThat(data(second, "node-name")).isEqualTo("=Ash\"; <b>&\uFFFD");
    var edge = (Element) edges.item(0);
    assertThat(List.of(edge.getAttribute("source"), edge.getAttribute("target")))
        .containsExactly("N2", "N1");
    assertThat(data(edge, "edge-reports")).isEqualTo("R1 2CP, R2 3CC");
    assertThat(graph.getElementsByTagNameNS("*", "key").getLength()).isEqualTo(9 + 5);
  }

  private static Document read(byte[] xml) throws Exception {
    var factory = DocumentBuilderFactory.newDefaultNSInstance();
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
  }

  private static String data(Element of, String key) {
    var all = of.getElementsByTagNameNS("*", "data");
    for (int i = 0; i < all.getLength(); i++) {
      var data = (Element) all.item(i);
      if (data.getAttribute("key").equals(key)) {
        return data.getTextContent();
      }
    }
    throw new AssertionError("no " + key);
  }

  @Test
  void nothingInThemSaysWhoReportedItOrInWhichReport() throws IOException {
    for (var file : unzipped(files().zip()).values()) {
      assertThat(new String(file, UTF_8))
          .doesNotContain("teller", "agency", "SI-", "Detail of", "narrative", "row ");
    }
    assertThat(files().references()).containsExactly("SI-one", "SI-two");
    assertThat(files().toString()).doesNotContain("Ash");
  }

  @Test
  void whatIsMarkedIsWhatLeaves() {
    var first = files().mark();
    assertThat(files().mark()).isEqualTo(first);
    given.report("four", "2CP", 0, "V1");
    assertThat(files().mark()).isNotEqualTo(first);
  }

  /** What may be the same is no part of it, nor what somebody did not confirm. */
  @Test
  void whatIsLeftOutIsOfReportsThatAreNotGradedOrHaveConditions() {
    given
        .report("ungraded", "", 3, "V1", "Dogwood")
        .report("asks", "2CP", 3, Map.of("naming", "ask-first"), "V1", "Elder")
        .tie("Dogwood", "Uses or drives", "V1", "ungraded")
        .restricted("named", "V1", "Fir")
        .tie("Elder", "Uses or drives", "V1", "asks");
    var network = NetworkQuery.of(new MultivaluedHashMap<>()).confirmed(given.network(), "SI-one");
    assertThat(network.likely()).isEmpty();

    assertThat(leaving(network, Map.of())).containsExactly("SI-one");
    assertThat(leaving(network, Map.of("confirmed", "SI-two\nSI-ungraded")))
        .containsExactlyInAnyOrder("SI-one", "SI-two");
    assertThat(leaving(network, Map.of("confirmed", "SI-asks")))
        .containsExactlyInAnyOrder("SI-one", "SI-asks");
    assertThat(leaving(network, Map.of("confirmed", "SI-named")))
        .containsExactlyInAnyOrder("SI-one", "SI-named");
  }

  private static List<String> leaving(EntityNetwork network, Map<String, String> ticked) {
    var first = network.first().first();
    var view =
        new NetworkExportView(
            first.report().summary(),
            new RowCode(first.mention().group(), 1),
            Form.of(ticked),
            network,
            List.of(),
            Optional.empty(),
            false);
    return NetworkList.of(PartOfNetwork.of(network, view::leaves), GivenNetwork.COUNTER)
        .nodes()
        .stream()
        .flatMap(it -> it.reports().stream())
        .map(ReportSummary::reference)
        .distinct()
        .toList();
  }
}
