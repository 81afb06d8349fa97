package org.softintel.report.question;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.stream.Stream;

/** How old a child is, as near as lists show it; the youngest band first. */
public enum AgeBand {
  UNDER_10("under-10", "Under 10", 0, 9),
  TO_12("10-12", "10 to 12", 10, 12),
  TO_15("13-15", "13 to 15", 13, 15),
  TO_17("16-17", "16 or 17", 16, 17),
  ADULT("18-or-over", "18 or over", 18, Integer.MAX_VALUE);

  /** Older than that is nobody of whom is reported. */
  private static final int OLDEST = 90;

  private final String code;
  private final String words;
  private final int youngest;
  private final int oldest;

  AgeBand(String code, String words, int youngest, int oldest) {
    this.code = code;
    this.words = words;
    this.youngest = youngest;
    this.oldest = oldest;
  }

  public static Optional<AgeBand> of(String code) {
    return Stream.of(values()).filter(it -> it.code.equals(code)).findFirst();
  }

  public static AgeBand of(LocalDate born, LocalDate today) {
    var years = Period.between(born, today).getYears();
    return Stream.of(values()).filter(it -> years <= it.oldest).findFirst().orElseThrow();
  }

  /** The years in which somebody was born who is of this age on {@code day}: "2009 to 2012". */
  public String born(LocalDate day) {
    return born(youngest, Math.min(oldest, OLDEST), day);
  }

  /** As above, of ages in years. */
  public static String born(int youngest, int oldest, LocalDate day) {
    return day.minusYears(oldest + 1L).getYear() + " to " + day.minusYears(youngest).getYear();
  }

  public String code() {
    return code;
  }

  public String words() {
    return words;
  }
}
