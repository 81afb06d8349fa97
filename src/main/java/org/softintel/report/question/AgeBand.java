package org.softintel.report.question;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.stream.Stream;

/** How old a child is, as near as lists show it; the youngest band first. */
public enum AgeBand {
  UNDER_10("under-10", "Under 10", 9),
  TO_12("10-12", "10 to 12", 12),
  TO_15("13-15", "13 to 15", 15),
  TO_17("16-17", "16 or 17", 17),
  ADULT("18-or-over", "18 or over", Integer.MAX_VALUE);

  private final String code;
  private final String words;
  private final int oldest;

  AgeBand(String code, String words, int oldest) {
    this.code = code;
    this.words = words;
    this.oldest = oldest;
  }

  public static Optional<AgeBand> of(String code) {
    return Stream.of(values()).filter(it -> it.code.equals(code)).findFirst();
  }

  public static AgeBand of(LocalDate born, LocalDate today) {
    var years = Period.between(born, today).getYears();
    return Stream.of(values()).filter(it -> years <= it.oldest).findFirst().orElseThrow();
  }

  public String code() {
    return code;
  }

  public String words() {
    return words;
  }
}
