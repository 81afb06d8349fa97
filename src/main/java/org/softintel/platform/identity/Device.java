package org.softintel.platform.identity;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What somebody signed in with, in words. A browser may claim to be any other. */
final class Device {
  // The first that fits: most also say that they are Chrome, and Chrome that it is Safari.
  private static final String BROWSERS =
      "Edg=Edge OPR=Opera SamsungBrowser=Samsung_Internet Firefox=Firefox FxiOS=Firefox"
          + " CriOS=Chrome Chrome=Chrome Safari=Safari";

  private static final String SYSTEMS =
      "iPhone=an_iPhone iPad=an_iPad Android=Android Windows=Windows CrOS=ChromeOS Mac=a_Mac"
          + " Linux=Linux";

  private Device() {}

  static String of(@Nullable String userAgent) {
    var agent = userAgent == null ? "" : userAgent;
    return first(BROWSERS, agent, "Unknown browser")
        + " on "
        + first(SYSTEMS, agent, "an unknown device");
  }

  private static String first(String known, String agent, String otherwise) {
    return Stream.of(known.split(" "))
        .map(it -> it.split("="))
        .filter(it -> agent.contains(it[0]))
        .map(it -> it[1].replace('_', ' '))
        .findFirst()
        .orElse(otherwise);
  }
}
