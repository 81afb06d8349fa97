package org.softintel.report.store;

import java.util.Map;

/** Districts without their settings. */
public final class GivenAreas {
  private GivenAreas() {}

  public static Areas one() {
    return new Areas(() -> Map.of("exampleville", "Exampleville"));
  }
}
