package org.softintel.platform.page;

import io.quarkus.qute.TemplateExtension;

/** Numbers as people write them. */
public final class Numbers {
  private Numbers() {}

  /** Such as {@code 1 entry} or {@code 20,000 entries}. */
  public static String counted(long number, String one, String many) {
    return grouped(number) + " " + (number == 1 ? one : many);
  }

  /** Such as {@code 20,000}. */
  public static String grouped(long number) {
    var digits = new StringBuilder().append(number);
    var first = number < 0 ? 1 : 0;
    for (int i = digits.length() - 3; i > first; i -= 3) {
      digits.insert(i, ',');
    }
    return digits.toString();
  }

  @TemplateExtension
  static String grouped(Integer number) {
    return grouped(number.longValue());
  }

  /** A phone number as a phone dials it. */
  @TemplateExtension
  public static String dialled(String number) {
    return number.replaceAll("[^0-9+]", "");
  }
}
