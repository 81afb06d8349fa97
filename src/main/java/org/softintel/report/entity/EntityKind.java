package org.softintel.report.entity;

import org.softintel.platform.page.Coded;
import org.softintel.report.question.RowGroup;
import org.softintel.report.store.NamedPlaces;
import org.softintel.report.store.ReportRow;

/** What rows of reports can be about. A child is a child first, whatever else is said of it. */
public enum EntityKind implements Coded {
  CHILD("Child or young person", "Children and young people"),
  PERSON("Person of concern", "People of concern"),
  VEHICLE("Vehicle", "Vehicles"),
  PHONE("Phone", "Phones"),
  ACCOUNT("Online account", "Online accounts"),
  ADDRESS("Home address", "Home addresses"),
  VENUE("Place", "Places"),
  SCHOOL("School or college", "Schools and colleges"),
  ORGANISATION("Organisation", "Organisations"),
  EVENT("Event", "Events");

  private final String words;
  private final String plural;

  EntityKind(String words, String plural) {
    this.words = words;
    this.plural = plural;
  }

  public String words() {
    return words;
  }

  public String plural() {
    return plural;
  }

  static EntityKind of(RowGroup group, ReportRow row) {
    var facts = row.facts();
    return switch (group) {
      case CHILDREN -> CHILD;
      case PEOPLE -> PERSON;
      case VEHICLES -> VEHICLE;
      case ACCOUNTS ->
          facts.of("phone").isPresent() || facts.of("imei").isPresent() ? PHONE : ACCOUNT;
      case PLACES ->
          switch (facts.of("type").orElse("")) {
            case "home" -> ADDRESS;
            case "school" -> SCHOOL;
            default -> NamedPlaces.isTaxi(row.id()) ? ORGANISATION : VENUE;
          };
      case EVENTS -> EVENT;
      case LINKS, SHARED -> throw new IllegalArgumentException(group + " is no thing");
    };
  }
}
