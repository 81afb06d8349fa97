package org.softintel.report.store;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.softintel.platform.page.TextRules;
import org.softintel.report.question.RowGroup;
import org.softintel.report.search.WrittenDay;

/**
 * That a report says that somebody or something was seen, or taken somewhere. No question asks for
 * its day: it is known if its words have one day that was there when the report came.
 */
record Sighting(String words, Optional<LocalDate> day) {
  private static final Set<String> RELATIONS = Set.of("seen-at", "seen-with", "taken-to");

  static List<Sighting> of(Report report, LocalDate received) {
    var names = names(report);
    var vehicles =
        NumberedRow.of(report, RowGroup.VEHICLES)
            .flatMap(
                row ->
                    row.facts().of("seen").stream()
                        .map(it -> of(title(row) + ". " + it, it, received)));
    var connections =
        report.rows(RowGroup.LINKS).stream()
            .map(ReportRow::facts)
            .filter(it -> it.of("relation").filter(RELATIONS::contains).isPresent())
            .map(it -> of(words(it, names), it.of("detail").orElse(""), received));
    return Stream.concat(vehicles, connections).toList();
  }

  private static Sighting of(String words, String written, LocalDate received) {
    var days =
        WrittenDay.in(written)
            .filter(it -> !it.isNone())
            .flatMap(it -> it.inCalendar().stream())
            .filter(it -> !it.isAfter(received))
            .distinct()
            .toList();
    return new Sighting(words, days.size() == 1 ? Optional.of(days.get(0)) : Optional.empty());
  }

  /** "Rowan Sample was seen with: Pat Invented (twice)". */
  private static String words(AnsweredQuestions link, Map<String, String> names) {
    var relation = RowGroup.LINKS.question("relation").wordsOf(link.of("relation").orElse(""));
    return "%s %s: %s%s"
        .formatted(
            name(link.of("from").orElse(""), names),
            TextRules.inSentence(relation),
            name(link.of("to").orElse(""), names),
            link.of("detail").map(it -> " (" + it + ")").orElse(""));
  }

  /** "Vehicle 1: ZZ99 ZZZ". */
  private static String title(NumberedRow row) {
    return row.group().nth(row.number(), row.group().called(row.facts()::of));
  }

  private static String name(String row, Map<String, String> names) {
    return names.getOrDefault(row, "Somebody or something");
  }

  private static Map<String, String> names(Report report) {
    var names = new HashMap<String, String>();
    Stream.of(RowGroup.values())
        .filter(RowGroup::isLinked)
        .flatMap(it -> NumberedRow.of(report, it))
        .forEach(
            it ->
                names.put(
                    it.id(),
                    it.group()
                        .called(it.facts()::of)
                        .orElseGet(() -> it.group().nth(it.number(), Optional.empty()))));
    return names;
  }

  @Override
  public String toString() {
    return "Sighting[" + day.isPresent() + "]";
  }
}
