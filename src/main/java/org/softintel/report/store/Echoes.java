package org.softintel.report.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.softintel.report.linking.Organisation;
import org.softintel.report.linking.ReportSource;

/** Says which of some reports may only repeat what others tell. */
final class Echoes {
  private Echoes() {}

  /** Of sources by the reference of their report, in sentences; those that do not count are out. */
  static List<String> of(List<Map.Entry<String, ReportSource>> sources) {
    var counted = sources.stream().filter(it -> it.getValue().counts()).toList();
    return IntStream.range(0, counted.size())
        .mapToObj(it -> echo(counted.get(it), counted, counted.subList(0, it)))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<String> echo(
      Map.Entry<String, ReportSource> of,
      List<Map.Entry<String, ReportSource>> all,
      List<Map.Entry<String, ReportSource>> before) {
    var source = of.getValue();
    var teller =
        source.toldBy().filter(Organisation::isSchool).isPresent() ? "school" : "organisation";
    var origin =
        all.stream()
            .filter(it -> source.isEchoOf(it.getValue()))
            .map(
                it ->
                    it.getKey()
                        + ": its reporter may have been told by the "
                        + teller
                        + " that sent it");
    var same =
        before.stream()
            .filter(it -> source.isToldAs(it.getValue()))
            .map(it -> it.getKey() + ": the same " + teller + " may have told both reporters");
    return origin
        .findFirst()
        .or(same::findFirst)
        .map(it -> of.getKey() + " may repeat " + it + ".");
  }
}
