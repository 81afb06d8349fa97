package org.softintel.given;

import io.restassured.RestAssured;
import java.util.stream.Stream;

/** What the metrics of the shared application say now. */
public final class Metrics {
  private Metrics() {}

  /** Adds up the values of a metric. */
  public static long sum(String name) {
    return sum(lines(name));
  }

  /** Adds up the values of such lines. */
  public static long sum(Stream<String> lines) {
    return lines
        .mapToLong(it -> (long) Double.parseDouble(it.substring(it.lastIndexOf(' ') + 1)))
        .sum();
  }

  /** The lines whose metric's name begins so. */
  public static Stream<String> lines(String name) {
    return RestAssured.get(TestStack.shared().management().resolve("/q/metrics"))
        .asString()
        .lines()
        .filter(it -> it.startsWith(name));
  }
}
