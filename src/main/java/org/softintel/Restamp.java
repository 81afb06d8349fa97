package org.softintel;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Singleton;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.softintel.report.access.Restamping;

/** Vouches for reports as they stand, once somebody has found out who changed them. */
@Singleton
@Unremovable
class Restamp implements QuarkusApplication {
  private static final PrintStream OUT = System.out;

  private final Restamping restamping;

  Restamp(Restamping restamping) {
    this.restamping = restamping;
  }

  @Override
  public int run(String... arguments) {
    var asked = new ArrayList<>(List.of(arguments));
    if (asked.remove("--dry-run")) {
      var which = asked.equals(List.of("--all")) ? List.<String>of() : asked;
      OUT.printf(Locale.UK, "Would stamp %,d reports%n", restamping.count(which));
      return 0;
    }
    if (asked.equals(List.of("--all"))) {
      for (var next = restamping.after(""); !next.isEmpty(); ) {
        var last = next.get(next.size() - 1);
        OUT.println("stamped up to " + last);
        next = restamping.after(last);
      }
      return 0;
    }
    var unknown = asked.stream().filter(it -> !restamping.one(it)).toList();
    unknown.forEach(it -> OUT.println("there is no report " + it));
    return unknown.isEmpty() ? 0 : 1;
  }
}
