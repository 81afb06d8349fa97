package org.softintel.report.casework;

import java.util.Optional;
import java.util.stream.Stream;

/** What a list of reports may show, each along an index that is in its order. */
public enum ApiView {
  NEW_AND_MINE(
      "new-and-mine", "New and mine", "(r.state = NEW or r.state = TAKEN and r.assignee = :me)"),
  OPEN("open", "All open", "r.state <> CLOSED"),
  CLOSED("closed", "Closed", "r.state = CLOSED");

  static final String BEYOND = " and (r.receivedAt < :time or r.receivedAt = :time and r.id < :id)";

  private final String code;
  private final String words;
  private final String condition;

  ApiView(String code, String words, String condition) {
    this.code = code;
    this.words = words;
    this.condition = condition;
  }

  public static Optional<ApiView> of(String code) {
    return Stream.of(values()).filter(it -> it.code.equals(code)).findFirst();
  }

  public String code() {
    return code;
  }

  public String words() {
    return words;
  }

  String condition() {
    return condition;
  }
}
