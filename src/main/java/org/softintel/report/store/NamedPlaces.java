package org.softintel.report.store;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.softintel.platform.page.PlainLetters;
import org.softintel.report.question.RowGroup;

/**
 * The schools of children and the taxi companies of vehicles, as places that come behind those of
 * the report: reports are joined by them as by any other.
 */
public final class NamedPlaces {
  /** No id of a row holds it. */
  private static final char BETWEEN = '/';

  private static final String SCHOOL = "school";
  private static final String TAXI = "taxi";

  private final List<ReportRow> places;
  private final List<ReportRow> links;
  private final Map<String, RowPlace> byAnswer = new HashMap<>();

  private NamedPlaces(Report report) {
    places = new ArrayList<>(report.rows(RowGroup.PLACES));
    links = new ArrayList<>(report.rows(RowGroup.LINKS));
    report.rows(RowGroup.CHILDREN).forEach(it -> name(it, SCHOOL, "Their school or college"));
    report.rows(RowGroup.VEHICLES).forEach(it -> name(it, TAXI, "Its taxi company or plate"));
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
        .filter(it -> !NotKnown.says(it))
        .ifPresent(
            name -> {
              var id = row.id() + BETWEEN + question;
              int at = at(name);
              if (at == places.size()) {
                places.add(new ReportRow(id, facts(name, question)));
              }
              var place = places.get(at).id();
              byAnswer.put(id, new RowPlace(place, RowGroup.PLACES, at + 1));
              links.add(new ReportRow(id + BETWEEN, link(row.id(), place, detail)));
            });
  }

  /** The report may tell more of it, or name it of several. */
  private int at(String name) {
    var plain = PlainLetters.of(name.strip());
    for (int i = 0; i < places.size(); i++) {
      var other = places.get(i).facts().of("name").map(it -> PlainLetters.of(it.strip()));
      if (other.equals(Optional.of(plain))) {
        return i;
      }
    }
    return places.size();
  }

  private static AnsweredQuestions facts(String name, String question) {
    return new AnsweredQuestions(
        question.equals(SCHOOL) ? Map.of("name", name, "type", SCHOOL) : Map.of("name", name));
  }

  private static AnsweredQuestions link(String from, String to, String detail) {
    return new AnsweredQuestions(
        Map.of("from", from, "relation", "other", "to", to, "detail", detail));
  }
}
