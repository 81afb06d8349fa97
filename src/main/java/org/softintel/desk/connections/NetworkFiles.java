package org.softintel.desk.connections;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.softintel.desk.connections.NetworkList.Node;
import org.softintel.platform.page.CsvCell;
import org.softintel.platform.page.LondonTime;
import org.softintel.report.entity.EntityTie;
import org.softintel.report.entity.EntityTie.Saying;
import org.softintel.report.grading.Grade;
import org.softintel.report.grading.HandlingCode;
import org.softintel.report.linking.SourceCounter;
import org.softintel.report.status.ReportSummary;

/**
 * Files of what graded reports say is connected: GraphML and two of CSV, in memory. A report is a
 * number with its grade there: neither who reported it, nor its reference, nor what it says in its
 * own words goes out.
 *
 * @param list without suggestions
 * @param conditionsOf reports that have some, by reference: their handling is C, however they are
 *     graded
 */
record NetworkFiles(
    NetworkList list, Map<String, String> conditionsOf, UnaryOperator<String> areas) {
  private static final CSVFormat ALL_IN_QUOTES =
      CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL).get();
  private static final String NOT_OF_XML =
      "[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]";
  private static final List<String> OF_NODES =
      List.of(
          "kind name sources_at_least sources_at_most reports handling first_reported last_reported areas"
              .split(" "));
  private static final List<String> OF_EDGES =
      List.of("how sources_at_least sources_at_most reports handling".split(" "));

  /** A node or an edge as text, in the order of its columns. */
  private record Row(List<String> ids, List<String> cells) {}

  /** In the order of the numbers that they have in the files. */
  public List<String> references() {
    var all = new LinkedHashSet<String>();
    list.nodes().forEach(it -> it.reports().forEach(report -> all.add(report.reference())));
    return List.copyOf(all);
  }

  /** Of all that have some, by the numbers that they have in the files; empty if none has. */
  public String conditions() {
    var numbered = references();
    return numbered.stream()
        .filter(conditionsOf::containsKey)
        .map(it -> "R" + (numbered.indexOf(it) + 1) + ": " + conditionsOf.get(it))
        .collect(Collectors.joining("\n"));
  }

  /** For the page that shows what is in them. */
  String marking() {
    return list.nodes().stream()
        .flatMap(it -> it.reports().stream())
        .map(it -> grade(it).marking())
        .distinct()
        .sorted()
        .collect(Collectors.joining(" / "));
  }

  private List<Row> nodes() {
    return IntStream.range(0, list.nodes().size())
        .mapToObj(it -> new Row(List.of(id(it)), cells(list.nodes().get(it))))
        .toList();
  }

  private static String id(int place) {
    return "N" + (place + 1);
  }

  private List<String> cells(Node node) {
    var areasOfIt =
        node.reports().stream()
            .flatMap(it -> it.arrival().area().stream())
            .distinct()
            .map(areas)
            .collect(Collectors.joining(", "));
    return List.of(
        node.kind(),
        node.name(),
        "" + node.sources().atLeast(),
        "" + node.sources().atMost(),
        graded(node.reports()),
        handling(node.reports()),
        day(node.first()),
        day(node.last()),
        areasOfIt);
  }

  private static String day(Instant at) {
    return LocalDate.ofInstant(at, LondonTime.LONDON).toString();
  }

  private List<Row> edges() {
    return list.lines().stream()
        .flatMap(line -> line.ties().stream().map(it -> edge(line.sources(), it)))
        .toList();
  }

  /** Its sources are those of all that is said of the same two. */
  private Row edge(SourceCounter.Range sources, EntityTie tie) {
    var reports = reports(tie);
    var ends = Stream.of(tie.from(), tie.to()).map(it -> id(list.nodes().indexOf(list.node(it))));
    return new Row(
        ends.toList(),
        List.of(
            tie.words(),
            "" + sources.atLeast(),
            "" + sources.atMost(),
            graded(reports),
            handling(reports)));
  }

  private static List<ReportSummary> reports(EntityTie tie) {
    return tie.by().stream().map(Saying::from).map(it -> it.report().summary()).distinct().toList();
  }

  /** "R1 2CP, R2 3CC". */
  private String graded(List<ReportSummary> reports) {
    var numbered = references();
    return reports.stream()
        .map(it -> "R" + (numbered.indexOf(it.reference()) + 1) + " " + grade(it).code())
        .collect(Collectors.joining(", "));
  }

  /** What has conditions is handled so, whatever was known when it was graded. */
  private Grade grade(ReportSummary report) {
    var given = report.grade().orElseThrow();
    return conditionsOf.containsKey(report.reference())
        ? new Grade(given.source(), given.information(), HandlingCode.CONDITIONS)
        : given;
  }

  /** The stricter one, if they have several. */
  private String handling(List<ReportSummary> reports) {
    return reports.stream()
        .map(it -> grade(it).handling())
        .max(HandlingCode::compareTo)
        .map(HandlingCode::code)
        .orElseThrow();
  }

  String nodesCsv() {
    return csv(List.of("id"), OF_NODES, nodes());
  }

  String edgesCsv() {
    return csv(List.of("from", "to"), OF_EDGES, edges());
  }

  private static String csv(List<String> ids, List<String> columns, List<Row> rows) {
    var text = new StringBuilder();
    try (var csv = new CSVPrinter(text, ALL_IN_QUOTES)) {
      csv.printRecord(Stream.concat(ids.stream(), columns.stream()));
      for (var row : rows) {
        csv.printRecord(Stream.concat(row.ids.stream(), row.cells.stream()).map(CsvCell::harmless));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** GraphML 1.0; all data are strings. */
  byte[] graphMl() {
    var bytes = new ByteArrayOutputStream();
    try {
      var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, UTF_8.name());
      xml.writeStartDocument(UTF_8.name(), "1.0");
      xml.writeStartElement("graphml");
      xml.writeDefaultNamespace("http://graphml.graphdrawing.org/xmlns");
      keys(xml, "node", OF_NODES);
      keys(xml, "edge", OF_EDGES);
      xml.writeStartElement("graph");
      xml.writeAttribute("edgedefault", "directed");
      for (var node : nodes()) {
        xml.writeStartElement("node");
        xml.writeAttribute("id", node.ids.get(0));
        data(xml, "node", OF_NODES, node);
      }
      for (var edge : edges()) {
        xml.writeStartElement("edge");
        xml.writeAttribute("source", edge.ids.get(0));
        xml.writeAttribute("target", edge.ids.get(1));
        data(xml, "edge", OF_EDGES, edge);
      }
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("GraphML could not be written: " + e.getClass().getName());
    }
    return bytes.toByteArray();
  }

  private static void keys(XMLStreamWriter xml, String of, List<String> columns)
      throws XMLStreamException {
    for (var column : columns) {
      xml.writeEmptyElement("key");
      xml.writeAttribute("id", of + "-" + column);
      xml.writeAttribute("for", of);
      xml.writeAttribute("attr.name", column);
      xml.writeAttribute("attr.type", "string");
    }
  }

  private static void data(XMLStreamWriter xml, String of, List<String> columns, Row row)
      throws XMLStreamException {
    for (int i = 0; i < columns.size(); i++) {
      xml.writeStartElement("data");
      xml.writeAttribute("key", of + "-" + columns.get(i));
      xml.writeCharacters(row.cells.get(i).replaceAll(NOT_OF_XML, "\uFFFD"));
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  /** Identifies what somebody has looked at. */
  public String mark() {
    return DigestUtils.sha256Hex(nodesCsv() + edgesCsv() + conditions());
  }

  byte[] zip() {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      add(zip, "nodes.csv", nodesCsv().getBytes(UTF_8));
      add(zip, "edges.csv", edgesCsv().getBytes(UTF_8));
      add(zip, "connections.graphml", graphMl());
      add(zip, "handling.txt", handlingWords().getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }

  /** Conditions travel with what they are about. */
  private String handlingWords() {
    var words = new ArrayList<>(List.of("OFFICIAL-SENSITIVE", ""));
    words.add("What graded reports say. A name may be wrong, and a connection proves nothing.");
    words.add("Each report is a number with its grade (3x5x2): source, information, handling.");
    words.add("Handling P: lawful sharing permitted. Handling C: only under its conditions.");
    if (!conditions().isEmpty()) {
      words.addAll(List.of("", "Conditions", conditions()));
    }
    return String.join("\r\n", words) + "\r\n";
  }

  @Override
  public String toString() {
    return "NetworkFiles[" + list + "]";
  }
}
