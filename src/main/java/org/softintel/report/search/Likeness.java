package org.softintel.report.search;

/**
 * How far two values of one kind are the same.
 *
 * @param why without the values
 * @param isAnywhere whether it is a place, and not both values say where it is
 * @param isPart whether only a part is known to be the same, which is much of many
 */
public record Likeness(Degree degree, String why, boolean isAnywhere, boolean isPart) {

  /** The most first. */
  public enum Degree {
    /** Written one way, they are equal. */
    SAME,
    /** One of them is a usual way to write or misread the other. */
    ALIKE,
    /** They may be the same if something else speaks for it. */
    PERHAPS
  }

  static Likeness same(String why) {
    return new Likeness(Degree.SAME, why, false, false);
  }

  static Likeness alike(String why) {
    return new Likeness(Degree.ALIKE, why, false, false);
  }

  static Likeness perhaps(String why) {
    return new Likeness(Degree.PERHAPS, why, false, false);
  }

  static Likeness part(String why) {
    return new Likeness(Degree.PERHAPS, why, false, true);
  }

  /** Of a place of which not both say where it is. */
  Likeness anywhere() {
    return new Likeness(degree, why, true, isPart);
  }
}
