package org.softintel.report.store;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.softintel.platform.page.PlainLetters;
import org.softintel.report.question.RowGroup;
import org.softintel.report.search.NotKnown;

/**
 * The schools of children, the homes of children and people, and the taxi companies of vehicles, as
 * places that come behind those of the report: reports are joined by them as by any other.
 */
public final class NamedPlaces {
  /** No id of a row holds it. */
  private static final char BETWEEN = '/';

  private static final String SCHOOL = "school";
  private static final String TAXI = "taxi";
  private static final String ADDRESS = "address";
  private static final String NAME = "name";

  private final List<ReportRow> places;
  private final List<ReportRow> links;
  private final Map<String, RowPlace> byAnswer = new HashMap<>();

  private NamedPlaces(Report report) {
    places = new ArrayList<>(report.rows(RowGroup.PLACES));
    links = new ArrayList<>(report.rows(RowGroup.LINKS));
    report.rows(RowGroup.CHILDREN).forEach(it -> name(it, SCHOOL, "Their school or college"));
    report.rows(RowGroup.VEHICLES).forEach(it -> name(it, TAXI, "Its taxi company or plate"));
    report.rows(RowGroup.CHILDREN).forEach(this::home);
    report.rows(RowGroup.PEOPLE).forEach(this::home);
  }

  static NamedPlaces of(Report report) {
    return new NamedPlaces(report);
  }

  /** A report with them, connected with those of whom it names them. */
  public static Report with(Report report) {
    var named = new NamedPlaces(report);
    if (named.byAnswer.isEmpty()) {
      return report;
    }
    var rows = new EnumMap<RowGroup, List<ReportRow>>(RowGroup.class);
    rows.putAll(report.rows());
    rows.put(RowGroup.PLACES, List.copyOf(named.places));
    rows.put(RowGroup.LINKS, List.copyOf(named.links));
    return new Report(report.facts(), rows);
  }

  /** Whether a row is a place only because a vehicle is of this taxi company. */
  public static boolean isTaxi(String row) {
    return row.endsWith(BETWEEN + TAXI);
  }

  /** What the answer of a row names. */
  Optional<RowPlace> named(String row, String question) {
    return Optional.ofNullable(byAnswer.get(row + BETWEEN + question));
  }

  private void name(ReportRow row, String question, String detail) {
    row.facts()
        .of(question)
        .ifPresent(
            it -> {
              var facts = new HashMap<>(Map.of(NAME, it));
              if (question.equals(SCHOOL)) {
                facts.put("type", SCHOOL);
              }
              place(row, question, NAME, facts, Map.of("relation", "other", "detail", detail));
            });
  }

  /** An area is nobody's home: an address has a number. */
  private void home(ReportRow row) {
    row.facts()
        .of(ADDRESS)
        .filter(it -> it.chars().anyMatch(Character::isDigit))
        .ifPresent(
            it -> {
              var facts = new HashMap<>(Map.of(ADDRESS, it, "type", "home"));
              row.facts().of("postcode").ifPresent(code -> facts.put("postcode", code));
              place(row, ADDRESS, ADDRESS, facts, Map.of("relation", "lives-at"));
            });
  }

  /** {@code fact}: by which of its facts another place is the same. */
  private void place(
      ReportRow row,
      String question,
      String fact,
      Map<String, String> facts,
      Map<String, String> link) {
    var written = requireNonNull(facts.get(fact));
    if (NotKnown.says(written)) {
      return;
    }
    var id = row.id() + BETWEEN + question;
    int at = at(fact, written);
    if (at == places.size()) {
      places.add(new ReportRow(id, new AnsweredQuestions(facts)));
    }
    var place = places.get(at).id();
    byAnswer.put(id, new RowPlace(place, RowGroup.PLACES, at + 1));
    var both = new HashMap<>(link);
    both.put("from", row.id());
    both.put("to", place);
    if (links.stream().noneMatch(it -> isSame(it.facts(), both))) {
      links.add(new ReportRow(id + BETWEEN, new AnsweredQuestions(both)));
    }
  }

  /** Whether the report itself says so. */
  private static boolean isSame(AnsweredQuestions link, Map<String, String> other) {
    return Stream.of("from", "relation", "to")
        .allMatch(it -> link.of(it).equals(Optional.ofNullable(other.get(it))));
  }

  /** The report may tell more of it, or name it of several. */
  private int at(String fact, String written) {
    var plain = PlainLetters.of(written.strip());
    for (int i = 0; i < places.size(); i++) {
      var other = places.get(i).facts().of(fact).map(it -> PlainLetters.of(it.strip()));
      if (other.equals(Optional.of(plain))) {
        return i;
      }
    }
    return places.size();
  }
}
