package org.softintel.report.status;

import java.util.stream.Stream;
import org.softintel.platform.page.Coded;

/** How urgent a report is. Reports without a priority come before those that can wait. */
public enum Priority implements Coded {
  HIGH(1, "high", "High", "Threat to life, serious harm, or something that is about to happen"),
  NOT_SET(2, "not-set", "Not set", ""),
  MEDIUM(3, "medium", "Medium", "It loses its worth if nobody acts on it soon"),
  LOW(4, "low", "Low", "Everything else");

  private final int rank;
  private final String code;
  private final String words;
  private final String meaning;

  Priority(int rank, String code, String words, String meaning) {
    this.rank = rank;
    this.code = code;
    this.words = words;
    this.meaning = meaning;
  }

  /** Priorities that an officer can choose. */
  public static Stream<Priority> chosen() {
    return Stream.of(HIGH, MEDIUM, LOW);
  }

  public static Priority ranked(int rank) {
    return Stream.of(values()).filter(it -> it.rank == rank).findFirst().orElseThrow();
  }

  /** As stored: an index is in this order. */
  public int rank() {
    return rank;
  }

  @Override
  public String code() {
    return code;
  }

  public String words() {
    return words;
  }

  public String meaning() {
    return meaning;
  }
}
