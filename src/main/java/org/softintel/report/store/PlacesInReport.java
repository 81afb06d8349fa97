package org.softintel.report.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.softintel.platform.page.Coded;
import org.softintel.platform.page.PlainLetters;
import org.softintel.report.place.PlaceKind;
import org.softintel.report.place.PlaceMention;
import org.softintel.report.place.SaidTimes;
import org.softintel.report.question.Questionnaire;
import org.softintel.report.question.RowGroup;
import org.softintel.report.search.KeptPlace;
import org.softintel.report.search.Postcode;

/** The places of a report: its rows, where events happened, and where vehicles were seen. */
final class PlacesInReport {
  private static final String SALT = UUID.randomUUID().toString();
  private static final int SHORT = 16;

  private static final String ONLINE = "online";

  /** More words are a description. */
  private static final int MOST_WORDS = 6;

  private final Report report;
  private final Optional<String> area;
  private final SaidTimes ofReport;
  private final List<InReport> found = new ArrayList<>();

  /** A place in the clear, and what is kept of it. */
  record InReport(PlaceMention mention, String name, Optional<Postcode> code) {
    /** With where it is, to be searched for. */
    String written() {
      return Postcode.in(name).isPresent()
          ? name
          : name + code.map(it -> ", " + it.district()).orElse("");
    }

    @Override
    public String toString() {
      return "InReport[" + mention + "]";
    }
  }

  private PlacesInReport(Report report) {
    this.report = report;
    this.area = area(report);
    this.ofReport =
        times(report.facts(), Questionnaire.DATE.name(), Questionnaire.TIME.name())
            .with(times(report.facts(), "", Questionnaire.PATTERN.name()));
  }

  /** In one order, each time that the report is opened. */
  static List<InReport> of(Report report) {
    var places = new PlacesInReport(report);
    NumberedRow.of(report, RowGroup.PLACES).forEach(places::addPlace);
    NumberedRow.of(report, RowGroup.EVENTS).forEach(places::addEvent);
    NumberedRow.of(report, RowGroup.VEHICLES).forEach(places::addSighting);
    return List.copyOf(places.found);
  }

  /** Empty for what is no area of the settings. */
  static Optional<String> area(Report report) {
    return report.area().filter(Areas::saysWhere);
  }

  private void addPlace(NumberedRow row) {
    var facts = row.facts();
    var type = facts.of("type").orElse("");
    if (type.equals(ONLINE)) {
      return;
    }
    var name = facts.of("name").orElse("");
    var whole = joined(facts, "name", "address", "postcode");
    var place = KeptPlace.of(name.isEmpty() ? "" : whole, area, PlacesInReport::masked);
    var code = facts.of("postcode").flatMap(Postcode::of).or(() -> Postcode.in(whole));
    add(
        row.number(),
        name,
        place,
        code,
        kind(type, name, place),
        times(facts, "", "times").with(connected(row)));
  }

  /** What the connections of a place say, and when the events were that they join it with. */
  private SaidTimes connected(NumberedRow place) {
    var times = SaidTimes.NONE;
    for (var link : report.rows(RowGroup.LINKS)) {
      var ends =
          Stream.of("from", "to")
              .flatMap(it -> link.facts().of(it).stream())
              .collect(Collectors.toSet());
      if (ends.contains(place.id())) {
        times = times.with(times(link.facts(), "", "detail"));
        for (var event : report.rows(RowGroup.EVENTS)) {
          times = ends.contains(event.id()) ? times.with(ofEvent(event.facts())) : times;
        }
      }
    }
    return times;
  }

  private void addEvent(NumberedRow row) {
    var where = row.facts().of("where").orElse("");
    var isName = where.split("[,;\\n]", 2)[0].strip().split("\\s+").length <= MOST_WORDS;
    var place = KeptPlace.of(isName ? where : "", area, PlacesInReport::masked);
    if (isName) {
      add(0, where, place, code(where), kind("", where, place), ofEvent(row.facts()));
    } else {
      addText(where, ofEvent(row.facts()));
    }
  }

  private void addSighting(NumberedRow row) {
    var seen = row.facts().of("seen").orElse("");
    addText(seen, SaidTimes.of(seen));
  }

  private void addText(String text, SaidTimes times) {
    if (!text.isEmpty()) {
      var words = Optional.of(KeptPlace.in(text, area, PlacesInReport::masked));
      add(0, "", words, code(text), PlaceKind.NOT_KNOWN, times);
    }
  }

  private void add(
      int row,
      String name,
      Optional<KeptPlace> place,
      Optional<Postcode> code,
      PlaceKind kind,
      SaidTimes times) {
    var sector = code.flatMap(Postcode::sector).map(PlacesInReport::masked);
    var spelling =
        place.isPresent() && !name.isEmpty()
            ? Optional.of(masked(PlainLetters.of(name).strip()))
            : Optional.<String>empty();
    if (place.isPresent() || sector.isPresent()) {
      var mention =
          new PlaceMention(found.size(), row, place, spelling, sector, kind, orOfReport(times));
      found.add(new InReport(mention, name, code));
    }
  }

  /** Among other words only a whole one: "flat B1" has none. */
  private static Optional<Postcode> code(String text) {
    return Postcode.in(text).filter(Postcode::isWhole);
  }

  /** What the report says of its kind, or else its name. */
  private static PlaceKind kind(String type, String name, Optional<KeptPlace> place) {
    var said = Coded.of(PlaceKind.class, type).orElse(PlaceKind.NOT_KNOWN);
    if (said != PlaceKind.OTHER && said != PlaceKind.NOT_KNOWN) {
      return said;
    }
    if (KeptPlace.readsAsHome(name)) {
      return PlaceKind.HOME;
    }
    return KeptPlace.readsAsSchool(name)
        ? PlaceKind.SCHOOL
        : place.flatMap(it -> PlaceKind.named(it.kinds())).orElse(said);
  }

  private SaidTimes orOfReport(SaidTimes own) {
    return new SaidTimes(
        own.days().isEmpty() ? ofReport.days() : own.days(),
        own.parts().isEmpty() ? ofReport.parts() : own.parts());
  }

  private static SaidTimes ofEvent(AnsweredQuestions event) {
    return times(event, "date", "time");
  }

  private static SaidTimes times(AnsweredQuestions facts, String day, String words) {
    var days = facts.of(day).filter(Report.IS_DAY).map(it -> SaidTimes.of(LocalDate.parse(it)));
    return days.orElse(SaidTimes.NONE)
        .with(facts.of(words).map(SaidTimes::of).orElse(SaidTimes.NONE));
  }

  private static String joined(AnsweredQuestions facts, String... names) {
    return Stream.of(names).flatMap(it -> facts.of(it).stream()).collect(Collectors.joining(", "));
  }

  /** In the place of a word: it is the same until the process ends. */
  static String masked(String word) {
    return DigestUtils.sha256Hex(SALT + word).substring(0, SHORT);
  }
}
