package org.softintel.platform.page;

import io.quarkus.qute.TemplateExtension;
import java.util.Locale;

/** Numbers as people write them. */
@TemplateExtension
final class Numbers {
  private Numbers() {}

  /** Such as {@code 20,000}. */
  static String grouped(Integer number) {
    return String.format(Locale.UK, "%,d", number);
  }

  /** A phone number as a phone dials it. */
  static String dialled(String number) {
    return number.replaceAll("[^0-9+]", "");
  }
}
