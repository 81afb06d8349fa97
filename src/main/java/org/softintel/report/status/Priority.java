package org.softintel.report.status;

import java.util.stream.Stream;
import org.softintel.platform.page.Coded;

/** How urgent a report is. Reports without a priority come before those that can wait. */
public enum Priority implements Coded {
  HIGH(1, "High", "Threat to life, serious harm, or something about to happen"),
  NOT_SET(2, "Not set", ""),
  MEDIUM(3, "Medium", "Needs action soon or the chance is lost"),
  LOW(4, "Low", "Everything else");

  private final int rank;
  private final String words;
  private final String meaning;

  Priority(int rank, String words, String meaning) {
    this.rank = rank;
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

  public String words() {
    return words;
  }

  public String meaning() {
    return meaning;
  }
}
