package org.softintel.bench;

import java.util.ArrayList;
import java.util.List;

/** What was measured against what was promised, line by line. */
final class Verdict {
  private final List<String> lines = new ArrayList<>();
  private boolean holds = true;

  void say(String what, long measured, long bound, boolean atLeast) {
    var fine = atLeast ? measured >= bound : measured <= bound;
    holds &= fine;
    lines.add(
        "| %-75s | %6d | %s %5d | %s |"
            .formatted(what, measured, atLeast ? ">=" : "<=", bound, fine ? "pass" : "FAIL"));
  }

  boolean print() {
    lines.forEach(System.out::println);
    System.out.println(holds ? "PASS" : "FAIL");
    return holds;
  }
}
