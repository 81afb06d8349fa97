package org.softintel.guidance.training;

import java.util.Optional;
import java.util.stream.Stream;

/** How people take part in a training. */
public enum AttendanceMode {
  IN_PERSON("In person", "OfflineEventAttendanceMode"),
  ONLINE("Online", "OnlineEventAttendanceMode"),
  BOTH("In person or online", "MixedEventAttendanceMode");

  private final String words;
  private final String schema;

  AttendanceMode(String words, String schema) {
    this.words = words;
    this.schema = schema;
  }

  public static Optional<AttendanceMode> of(String name) {
    return Stream.of(values()).filter(it -> it.name().equals(name)).findFirst();
  }

  public String words() {
    return words;
  }

  /** The name that search engines know it by. */
  public String schema() {
    return "https://schema.org/" + schema;
  }

  public boolean isOnline() {
    return this != IN_PERSON;
  }

  public boolean hasPlace() {
    return this != ONLINE;
  }
}
