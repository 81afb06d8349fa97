package org.softintel.guidance.helplines;

import java.util.Optional;
import java.util.stream.Stream;

/** For whom somebody is there. */
public enum Reach {
  LOCAL("Near you"),
  NATIONAL("Across the country");

  private final String words;

  Reach(String words) {
    this.words = words;
  }

  public static Optional<Reach> of(String name) {
    return Stream.of(values()).filter(it -> it.name().equals(name)).findFirst();
  }

  public String words() {
    return words;
  }
}
