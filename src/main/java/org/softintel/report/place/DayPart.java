package org.softintel.report.place;

/** Hours of the day, in four parts. */
public enum DayPart {
  NIGHT("midnight to 6am"),
  MORNING("6am to midday"),
  AFTERNOON("midday to 6pm"),
  EVENING("6pm to midnight");

  private static final int HOURS = 6;

  private final String words;

  DayPart(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  static DayPart of(int hour) {
    return values()[hour % (HOURS * values().length) / HOURS];
  }
}
