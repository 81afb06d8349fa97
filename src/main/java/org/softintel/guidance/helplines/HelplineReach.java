package org.softintel.guidance.helplines;

import java.util.Optional;
import java.util.stream.Stream;

/** Whether a helpline is for the area or for the country. */
public enum HelplineReach {
  LOCAL("Near you"),
  NATIONAL("Across the country");

  private final String words;

  HelplineReach(String words) {
    this.words = words;
  }

  public static Optional<HelplineReach> of(String name) {
    return Stream.of(values()).filter(it -> it.name().equals(name)).findFirst();
  }

  public String words() {
    return words;
  }
}
